// An SMTP server in a separate process that takes every mail and keeps none. It counts the recipients.
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { handleRequests } from '../processes/handle-requests.ts';

export type SinkCommand = { do: 'open' | 'reset' | 'count' };

export interface Sunk {
  port: number;
  count: number;
  /** Whether somebody got two. */
  hasRepeats: boolean;
}

const end = '\r\n.\r\n';
const recipients = new Set<string>();
let count = 0;
let port = 0;

const server = createServer({ noDelay: true }, (socket) => {
  socket.setEncoding('latin1');
  socket.on('error', () => {});
  socket.write('220 sink\r\n');
  let rest = '';
  let isText = false;
  socket.on('data', (chunk) => {
    rest += chunk;
    for (;;) {
      const stop = isText ? end : '\r\n';
      const at = rest.indexOf(stop);
      if (at === -1) return;
      const part = rest.slice(0, at);
      rest = rest.slice(at + stop.length);
      isText = isText ? took(socket) : answer(socket, part);
    }
  });
});

function took(socket: Socket): false {
  count += 1;
  socket.write('250 taken\r\n');
  return false;
}

/** Returns whether the text follows. */
function answer(socket: Socket, line: string): boolean {
  const command = line.slice(0, 4).toUpperCase();
  if (command === 'RCPT') recipients.add(line);
  if (command === 'EHLO') socket.write('250-sink\r\n250 PIPELINING\r\n');
  else if (command === 'DATA') socket.write('354 go on\r\n');
  else if (command === 'QUIT') socket.end('221 bye\r\n');
  else socket.write('250 fine\r\n');
  return command === 'DATA';
}

handleRequests(async (command: SinkCommand): Promise<Sunk> => {
  if (command.do === 'open') {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }
  if (command.do === 'reset') {
    recipients.clear();
    count = 0;
  }
  return { port, count, hasRepeats: recipients.size < count };
});
