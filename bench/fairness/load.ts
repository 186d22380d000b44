// A load of the attacker as plain data, which can be sent to another process, and its requests.

export interface Load {
  /** `repeat` sends again after each response, `once` waits for one, `stream` stays open. */
  kind: 'repeat' | 'once' | 'stream';
  connections: number;
  method: 'GET' | 'POST' | 'DELETE';
  /** Round robin. */
  paths: string[];
  key: string | null;
  /** JSON in ASCII, with `{n}` as placeholder for the number of the request. */
  body?: string;
  headers?: Record<string, string>;
}

export function requestsOf({ method, paths, key, body, headers = {} }: Load): () => string {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...(key !== null && { authorization: `Bearer ${key}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = lines.join('');
  const fixed = body?.includes('{n}') ? undefined : tailOf(head, body);
  let number = 0;
  return () => {
    number += 1;
    const tail = fixed ?? tailOf(head, body?.replaceAll('{n}', String(number)));
    return `${method} ${paths[number % paths.length]} HTTP/1.1\r\n${tail}`;
  };
}

function tailOf(head: string, body: string | undefined): string {
  return body === undefined
    ? `${head}\r\n`
    : `${head}content-length: ${body.length}\r\n\r\n${body}`;
}
