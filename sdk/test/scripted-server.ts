// A server that sends scripted responses in order, and records the requests.
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

export interface ScriptedResponse {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Cuts the connection before the response, or in the middle of it. */
  cut?: 'before' | 'within';
}

export async function scriptedServer(...script: ScriptedResponse[]) {
  const requests: ReceivedRequest[] = [];
  const respond: RequestListener = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    const scripted = script[requests.length] ?? { status: 500 };
    requests.push({ method, url, headers, body, at: Date.now() });
    if (scripted.cut === 'before') {
      request.socket.destroy();
      return;
    }
    const text = JSON.stringify(scripted.body ?? { data: { id: 7 } });
    response.writeHead(scripted.status ?? 200, {
      'content-type': 'application/json',
      'content-length': text.length,
      ...scripted.headers,
    });
    if (scripted.cut === 'within') response.write(text.slice(0, 5), () => request.socket.destroy());
    else response.end(text);
  };
  const server = createServer(respond).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, requests };
}
