// A receiver of webhooks: records the messages, and responds as a test decides.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  id: string;
  headers: Record<string, string>;
  body: { type: string; timestamp: string; data: Record<string, unknown> };
  text: string;
}

export type Responder = (
  received: Received,
  response: ServerResponse,
  request: IncomingMessage,
) => void;

export interface Receiver {
  url: string;
  received: Received[];
  /** Open connections: 0 once the sender has closed them. */
  connections: () => Promise<number>;
  /** Sets the response to the following messages. */
  respondWith: (responder: Responder) => void;
  /** Resolves with the received messages once the condition holds. */
  until: (condition: (received: Received[]) => boolean, withinMs?: number) => Promise<Received[]>;
  close: () => Promise<void>;
}

export const ok: Responder = (_received, response) => {
  response.writeHead(200).end('thank you');
};

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let respond = ok;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const headers = request.headers as Record<string, string>;
      const one = { id: headers['webhook-id'] ?? '', headers, text, body: JSON.parse(text) };
      received.push(one);
      respond(one, response, request);
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
    respondWith: (next) => {
      respond = next;
    },
    until: (condition, withinMs = 10_000) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look);
          reject(
            new Error(`The condition did not hold in time: ${received.length} messages arrived.`),
          );
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

/** Throws when the signature is invalid. */
export function verify(secret: string, { text, headers }: Received): unknown {
  return new Webhook(secret).verify(text, headers);
}
