// A server that answers as it is told, one answer after another, and keeps what it was asked.
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

interface ReceivedRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

export interface Told {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** The connection is cut: before anything is answered, or in the middle of the answer. */
  cut?: 'before' | 'within';
}

export async function scriptedServer(...script: Told[]) {
  const asked: ReceivedRequest[] = [];
  const answer: RequestListener = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    const told = script[asked.length] ?? { status: 500 };
    asked.push({ method, url, headers, body, at: Date.now() });
    if (told.cut === 'before') {
      request.socket.destroy();
      return;
    }
    const text = JSON.stringify(told.body ?? { data: { id: 7 } });
    response.writeHead(told.status ?? 200, {
      'content-type': 'application/json',
      'content-length': text.length,
      ...told.headers,
    });
    if (told.cut === 'within') response.write(text.slice(0, 5), () => request.socket.destroy());
    else response.end(text);
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, asked };
}
