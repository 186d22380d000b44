// Many clients of the live stream, in a process of their own: how long after an event each hears it.
import { connect } from 'node:net';
import { createHistogram } from '../load/histogram.ts';
import { answerAsks } from '../processes/answer-asks.ts';

export type FollowAsk =
  | { do: 'open'; port: number; key: string; clients: number }
  | { do: 'reset' | 'count' };

export interface Followed {
  heard: number;
  /** How many events the client heard that heard the fewest. */
  fewest: number;
  p50Ms: number;
  p99Ms: number;
}

const marker = '"timestamp":"';
const timeLength = '2026-03-28T09:15:00.000Z'.length;

let times = createHistogram();
let heard = new Uint32Array(0);
const known = new Map<string, number>();

function timeOf(text: string): number {
  let time = known.get(text);
  if (time === undefined) {
    if (known.size > 1_000) known.clear();
    time = Date.parse(text);
    known.set(text, time);
  }
  return time;
}

function open(port: number, key: string, index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let rest = '';
    const socket = connect({ host: '127.0.0.1', port });
    socket.setEncoding('latin1').on('error', reject);
    socket.write(
      `GET /api/v1/stream?types=lead.created HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${key}\r\n\r\n`,
    );
    socket.on('data', (chunk: unknown) => {
      resolve();
      const text = rest + String(chunk);
      const end = text.lastIndexOf('\n\n') + 2;
      const now = Date.now();
      for (let at = text.indexOf(marker); at >= 0 && at < end; at = text.indexOf(marker, at + 1)) {
        const from = at + marker.length;
        times.add(Math.max(0, now - timeOf(text.slice(from, from + timeLength))) * 1_000);
        heard[index] = (heard[index] ?? 0) + 1;
      }
      rest = text.slice(end);
    });
  });
}

answerAsks(async (ask: FollowAsk): Promise<Followed> => {
  if (ask.do === 'open') {
    heard = new Uint32Array(ask.clients);
    for (let index = 0; index < ask.clients; index += 50) {
      const some = Math.min(50, ask.clients - index);
      await Promise.all(
        Array.from({ length: some }, (_, offset) => open(ask.port, ask.key, index + offset)),
      );
    }
  }
  if (ask.do === 'reset') {
    heard.fill(0);
    times = createHistogram();
  }
  return {
    heard: heard.reduce((sum, count) => sum + count, 0),
    fewest: heard.reduce((least, count) => Math.min(least, count), Infinity),
    p50Ms: times.percentile(0.5) / 1_000,
    p99Ms: times.percentile(0.99) / 1_000,
  };
});
