// A client of the live stream: what it heard, and when it has heard enough.
import { request } from 'node:http';

export interface Heard {
  id: number;
  event: string;
  data: { sequence: number; type: string; subject: { id: number } };
}

export interface StreamClient {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  heard: Heard[];
  /** Everything that came, once it meets the condition; rejects after half a minute. */
  until: (condition: (heard: Heard[]) => boolean) => Promise<Heard[]>;
  ended: Promise<void>;
  close: () => void;
}

const deadlineMs = 30_000;
const lastOf = (heard: Heard[]) => JSON.stringify(heard.at(-1) ?? null);

export function openStream(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<StreamClient> {
  const { promise, resolve, reject } = Promise.withResolvers<StreamClient>();
  const asked = request(
    {
      ...{ host: '127.0.0.1', port, path: `/api/v1/stream${path}`, headers },
    },
    (response) => {
      const heard: Heard[] = [];
      const waiting = new Set<() => void>();
      let rest = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        rest += chunk;
        const frames = rest.split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1];
          const data = field('data');
          if (data === undefined) continue;
          heard.push({
            id: Number(field('id')),
            event: field('event') ?? '',
            data: JSON.parse(data),
          });
        }
        for (const look of waiting) look();
      });
      const ended = new Promise<void>((done) => response.on('close', done));
      response.on('error', () => {});
      resolve({
        ...{ status: response.statusCode ?? 0, headers: response.headers, heard, ended },
        until: (condition) =>
          new Promise((found, late) => {
            const look = () => {
              if (!condition(heard)) return;
              clearTimeout(deadline);
              waiting.delete(look);
              found(heard);
            };
            const deadline = setTimeout(() => {
              waiting.delete(look);
              late(new Error(`${heard.length} events in ${deadlineMs} ms: ${lastOf(heard)}`));
            }, deadlineMs);
            waiting.add(look);
            look();
          }),
        close: () => asked.destroy(),
      });
    },
  );
  asked.on('error', reject).end();
  return promise;
}
