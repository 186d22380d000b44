// Answers a streamed body line by line: it reads on while lines are captured, at most a few chunks
// ahead of the results that the client has taken.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type BodyLine, readLines } from '../../../body/read-lines.ts';

/** The memory that a stream may hold: chunks in flight, and the line that is being read. */
export const streamBytes = 1024 * 1024;
const maxChunks = 8;
const idleMs = 60_000;

export interface ResultStream {
  body: Readable;
  headers: Record<string, string>;
  maxLineBytes: number;
  resultOf: (line: BodyLine) => Promise<object>;
}

/** Returns when all lines are answered, or when the connection broke. */
export async function streamResults(
  reply: FastifyReply,
  { body, headers, maxLineBytes, resultOf }: ResultStream,
): Promise<void> {
  const { raw } = reply;
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers });
  raw.flushHeaders();
  const idle = setTimeout(() => raw.destroy(), idleMs);
  const unwritten: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  try {
    for await (const lines of readLines(body, maxLineBytes)) {
      idle.refresh();
      const results = Promise.all(lines.map(resultOf));
      last = last.then(async () => {
        await writeLines(raw, await results);
        idle.refresh();
      });
      last.catch(() => body.destroy());
      unwritten.push(last);
      if (unwritten.length >= maxChunks) await unwritten.shift();
    }
    await last;
    raw.end();
  } catch {
    // The client is gone. Lines that were read are captured all the same.
    raw.destroy();
    await last.catch(() => {});
  } finally {
    clearTimeout(idle);
  }
}

async function writeLines(raw: ServerResponse, results: readonly object[]): Promise<void> {
  if (raw.destroyed) throw new Error('The connection is closed.');
  const text = results.map((result) => `${JSON.stringify(result)}\n`).join('');
  if (raw.write(text)) return;
  const closed = new AbortController();
  raw.once('close', () => closed.abort());
  await once(raw, 'drain', { signal: closed.signal });
}
