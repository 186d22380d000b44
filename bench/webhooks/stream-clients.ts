// Many clients of the live stream in one separate process; measures how long after an event each
// receives it.
import { connect } from 'node:net';
import { createHistogram } from '../load/histogram.ts';
import { handleRequests } from '../processes/handle-requests.ts';

export type StreamCommand =
  | { do: 'open'; port: number; key: string; clients: number }
  | { do: 'reset' | 'count' };

export interface StreamReceived {
  /** Events of the client that received the fewest. */
  fewest: number;
  p50Ms: number;
  p99Ms: number;
}

const marker = '"timestamp":"';
const timeLength = '2026-03-28T09:15:00.000Z'.length;

let times = createHistogram();
let received = new Uint32Array(0);
const parsedTimes = new Map<string, number>();

function timeOf(text: string): number {
  let time = parsedTimes.get(text);
  if (time === undefined) {
    if (parsedTimes.size > 1_000) parsedTimes.clear();
    time = Date.parse(text);
    parsedTimes.set(text, time);
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
        received[index] = (received[index] ?? 0) + 1;
      }
      rest = text.slice(end);
    });
  });
}

handleRequests(async (command: StreamCommand): Promise<StreamReceived> => {
  if (command.do === 'open') {
    received = new Uint32Array(command.clients);
    for (let index = 0; index < command.clients; index += 50) {
      const size = Math.min(50, command.clients - index);
      await Promise.all(
        Array.from({ length: size }, (_, offset) =>
          open(command.port, command.key, index + offset),
        ),
      );
    }
  }
  if (command.do === 'reset') {
    received.fill(0);
    times = createHistogram();
  }
  return {
    fewest: received.reduce((fewest, count) => Math.min(fewest, count), Infinity),
    p50Ms: times.percentile(0.5) / 1_000,
    p99Ms: times.percentile(0.99) / 1_000,
  };
});
