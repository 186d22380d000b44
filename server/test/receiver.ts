// A receiver of webhooks: keeps what it is sent, and answers as a test says.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  id: string;
  headers: Record<string, string>;
  body: { type: string; timestamp: string; data: Record<string, unknown> };
  text: string;
}

export type Answering = (
  received: Received,
  response: ServerResponse,
  request: IncomingMessage,
) => void;

export interface Receiver {
  url: string;
  received: Received[];
  /** How many connections are open: none when the sender has ended and all was read. */
  connections: () => Promise<number>;
  /** How it answers from now on. */
  answer: (how: Answering) => void;
  /** What was received, once there is so much of it. */
  until: (condition: (received: Received[]) => boolean, withinMs?: number) => Promise<Received[]>;
  close: () => Promise<void>;
}

export const ok: Answering = (_received, response) => {
  response.writeHead(200).end('thank you');
};

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let how = ok;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const headers = request.headers as Record<string, string>;
      const one = { id: headers['webhook-id'] ?? '', headers, text, body: JSON.parse(text) };
      received.push(one);
      how(one, response, request);
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    answer: (next) => {
      how = next;
    },
    until: (condition, withinMs = 10_000) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`It did not come to that: ${received.length} were received.`));
        }, withinMs);
        const look = () => {
          if (!condition(received)) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(received);
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Throws when the signature is not right. */
export function verify(secret: string, { text, headers }: Received): unknown {
  return new Webhook(secret).verify(text, headers);
}
