// One keep-alive HTTP/1.1 connection with one request in flight. It shares its cores with what it
// measures, so of an answer it reads the status and the length and nothing else.
import { connect } from 'node:net';

export interface Connection {
  send: (request: string) => void;
  close: () => void;
}

export interface ConnectionEvents {
  answered: (status: number) => void;
  /** The connection ended or an answer was not understood. */
  broken: (error: Error) => void;
}

const endOfHead = '\r\n\r\n';

export function openConnection(port: number, events: ConnectionEvents): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let closed = false;
    const read = createAnswerReader(events.answered);
    const received = Buffer.allocUnsafe(64 * 1024);
    const fail = (error: Error) => {
      if (closed) return;
      closed = true;
      socket.destroy();
      reject(error);
      events.broken(error);
    };
    const socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer: received,
        callback(size) {
          try {
            read(received.toString('latin1', 0, size));
          } catch (error) {
            fail(error as Error);
          }
          return true;
        },
      },
    });
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('The server closed a connection.')));
    socket.on('connect', () =>
      resolve({
        send: (request) => {
          socket.write(request, 'latin1');
        },
        close: () => {
          closed = true;
          socket.destroy();
        },
      }),
    );
  });
}

export const createAnswerReader = (answered: (status: number) => void) =>
  createMessageReader((answer) => answered(Number(answer.slice(9, 12))));

/** Takes what arrives, in whatever pieces, one byte a character: one message at a time. */
export function createMessageReader(hear: (message: string) => void): (text: string) => void {
  let carried = '';
  return (piece) => {
    const text = carried === '' ? piece : carried + piece;
    const head = text.indexOf(endOfHead);
    const wanted = head < 0 ? Infinity : head + endOfHead.length + contentLength(text, head);
    if (text.length < wanted) {
      carried = text;
      return;
    }
    if (text.length > wanted) throw new Error('More came than was asked for.');
    carried = '';
    hear(text);
  };
}

function contentLength(text: string, head: number): number {
  const name = '\r\ncontent-length:';
  let at = text.indexOf(name);
  if (at < 0 || at > head) at = text.slice(0, head).toLowerCase().indexOf(name);
  if (at < 0) throw new Error(`A message without content-length: ${text.slice(0, head)}`);
  return Number.parseInt(text.slice(at + name.length, at + name.length + 12), 10);
}
