// A receiver of webhooks in a separate process. It responds 200 to each message, or never at `/hang`,
// and reports the number of messages and the first arrival of each lead.
import { type AddressInfo, createServer } from 'node:net';
import { createMessageReader } from '../load/connection.ts';
import { handleRequests } from '../processes/handle-requests.ts';

export type ReceiverCommand =
  | { do: 'open' }
  | { do: 'reset' }
  | { do: 'count' }
  | { do: 'arrivals' };

export interface Received {
  port: number;
  count: number;
  /** On a clock that all processes of the machine share, in milliseconds. */
  firstAt: number;
  lastAt: number;
  /** By the id of a lead. */
  arrivals: [lead: string, at: number][];
}

const okResponse = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
const uuidMarker = '"uuid":"';

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
    const start = message.indexOf(uuidMarker) + uuidMarker.length;
    const lead = message.slice(start, start + 36);
    if (!arrivals.has(lead)) arrivals.set(lead, lastAt);
    socket.write(okResponse);
  });
  socket.setEncoding('latin1').on('data', read);
  socket.on('error', () => {});
});

handleRequests(async (command: ReceiverCommand): Promise<Received> => {
  if (command.do === 'open') {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }
  if (command.do === 'reset') {
    arrivals.clear();
    count = 0;
  }
  return { port, count, firstAt, lastAt, arrivals: command.do === 'arrivals' ? [...arrivals] : [] };
});
