// Encodes a body for each content type: nested fields as `a[b]=1`, lists by repeated names.
type Encoded = { headers: Record<string, string>; payload: string };

export function encodeForm(type: string, body: unknown): Encoded {
  if (type === 'application/json') {
    return { headers: { 'content-type': type }, payload: JSON.stringify(body) };
  }
  if (type === 'application/octet-stream') {
    return { headers: { 'content-type': type }, payload: String(body) };
  }
  if (type === 'application/x-ndjson') {
    return { headers: { 'content-type': type }, payload: `${JSON.stringify(body)}\n` };
  }
  const pairs = [...pairsOf(body as object)];
  if (type === 'application/x-www-form-urlencoded') {
    return { headers: { 'content-type': type }, payload: new URLSearchParams(pairs).toString() };
  }
  const boundary = 'between-the-parts';
  const parts = pairs.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { 'content-type': `${type}; boundary=${boundary}` },
    payload: `${parts.join('')}--${boundary}--\r\n`,
  };
}

function* pairsOf(body: object, path = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(body)) {
    const field = path === '' ? name : `${path}[${name}]`;
    if (Array.isArray(value)) for (const item of value) yield [field, textOf(item)];
    else if (typeof value === 'object' && value !== null) yield* pairsOf(value, field);
    else yield [field, textOf(value)];
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
