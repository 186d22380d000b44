// A client of the live stream: collects the received events, and waits for a condition on them.
import { request } from 'node:http';

export interface ReceivedEvent {
  id: number;
  event: string;
  data: { sequence: number; type: string; subject: { id: number } };
}

/** A message about the stream itself: presence, or its end. */
interface StreamMessage {
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at fields of any message.
  data: any;
}

export interface StreamClient {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  received: ReceivedEvent[];
  messages: StreamMessage[];
  /** The last id, that of a frame without data included. */
  lastId: () => number | undefined;
  /** Everything that came, once it meets the condition; rejects after half a minute. */
  until: (condition: (received: ReceivedEvent[]) => boolean) => Promise<ReceivedEvent[]>;
  ended: Promise<void>;
  close: () => void;
}

const deadlineMs = 30_000;
const lastOf = (received: ReceivedEvent[]) => JSON.stringify(received.at(-1) ?? null);

export function openStream(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<StreamClient> {
  const { promise, resolve, reject } = Promise.withResolvers<StreamClient>();
  const outgoing = request(
    {
      ...{ host: '127.0.0.1', port, path: `/api/v1/stream${path}`, headers },
    },
    (response) => {
      const received: ReceivedEvent[] = [];
      const messages: StreamMessage[] = [];
      let lastId: number | undefined;
      const waiting = new Set<() => void>();
      let rest = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        rest += chunk;
        const frames = rest.split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1];
          const [id, event = '', data] = [field('id'), field('event'), field('data')];
          if (id !== undefined) lastId = Number(id);
          if (data === undefined) continue;
          if (event.includes('.')) received.push({ id: Number(id), event, data: JSON.parse(data) });
          else messages.push({ event, data: JSON.parse(data) });
        }
        for (const look of waiting) look();
      });
      const ended = new Promise<void>((done) => response.on('close', done));
      response.on('error', () => {});
      resolve({
        ...{ status: response.statusCode ?? 0, headers: response.headers, received, ended },
        messages,
        lastId: () => lastId,
        until: (condition) =>
          new Promise((found, late) => {
            const look = () => {
              if (!condition(received)) return;
              clearTimeout(deadline);
              waiting.delete(look);
              found(received);
            };
            const deadline = setTimeout(() => {
              waiting.delete(look);
              late(new Error(`${received.length} events in ${deadlineMs} ms: ${lastOf(received)}`));
            }, deadlineMs);
            waiting.add(look);
            look();
          }),
        close: () => outgoing.destroy(),
      });
    },
  );
  outgoing.on('error', reject).end();
  return promise;
}
