// A receiver of webhooks, in a process of its own: takes what it is sent, or, at `/hang`, never
// answers. It tells how much came, and of each lead when it came first.
import { type AddressInfo, createServer } from 'node:net';
import { createMessageReader } from '../load/connection.ts';
import { answerAsks } from '../processes/answer-asks.ts';

export type ReceiveAsk = { do: 'open' } | { do: 'reset' } | { do: 'count' } | { do: 'arrivals' };

export interface Received {
  port: number;
  count: number;
  /** On a clock that all processes of the machine share, in milliseconds. */
  firstAt: number;
  lastAt: number;
  /** By the id of a lead. */
  arrivals: [lead: string, at: number][];
}

const taken = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
const uuid = '"uuid":"';

const arrivals = new Map<string, number>();
let count = 0;
let firstAt = 0;
let lastAt = 0;
let port = 0;

const now = () => Number(process.hrtime.bigint()) / 1e6;

const server = createServer({ noDelay: true }, (socket) => {
  const read = createMessageReader((message) => {
    if (message.startsWith('POST /hang')) return;
    lastAt = now();
    if (count === 0) firstAt = lastAt;
    count += 1;
    const at = message.indexOf(uuid) + uuid.length;
    const lead = message.slice(at, at + 36);
    if (!arrivals.has(lead)) arrivals.set(lead, lastAt);
    socket.write(taken);
  });
  socket.setEncoding('latin1').on('data', read);
  socket.on('error', () => {});
});

answerAsks(async (ask: ReceiveAsk): Promise<Received> => {
  if (ask.do === 'open') {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }
  if (ask.do === 'reset') {
    arrivals.clear();
    count = 0;
  }
  return { port, count, firstAt, lastAt, arrivals: ask.do === 'arrivals' ? [...arrivals] : [] };
});
