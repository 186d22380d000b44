// One keep-alive HTTP/1.1 connection with one request in flight. It shares its cores with the program
// under test, so it reads only the status and the length of a response.
import { connect } from 'node:net';

export interface Connection {
  send: (request: string) => void;
  close: () => void;
}

export interface ConnectionEvents {
  onResponse: (status: number) => void;
  /** The connection closed, or a response was malformed. */
  onError: (error: Error) => void;
}

const endOfHead = '\r\n\r\n';

export function openConnection(port: number, events: ConnectionEvents): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let closed = false;
    const read = createResponseReader(events.onResponse);
    const received = Buffer.allocUnsafe(64 * 1024);
    const fail = (error: Error) => {
      if (closed) return;
      closed = true;
      socket.destroy();
      reject(error);
      events.onError(error);
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

export const createResponseReader = (onResponse: (status: number) => void) =>
  createMessageReader((response) => onResponse(Number(response.slice(9, 12))));

/** Reassembles messages, one at a time, from chunks of text with one byte a character. */
export function createMessageReader(onMessage: (message: string) => void): (text: string) => void {
  let buffered = '';
  return (chunk) => {
    const text = buffered === '' ? chunk : buffered + chunk;
    const head = text.indexOf(endOfHead);
    const expected = head < 0 ? Infinity : head + endOfHead.length + contentLength(text, head);
    if (text.length < expected) {
      buffered = text;
      return;
    }
    if (text.length > expected) throw new Error('The peer sent more than one message.');
    buffered = '';
    onMessage(text);
  };
}

function contentLength(text: string, head: number): number {
  const name = '\r\ncontent-length:';
  let at = text.indexOf(name);
  if (at < 0 || at > head) at = text.slice(0, head).toLowerCase().indexOf(name);
  if (at < 0) throw new Error(`A message without content-length: ${text.slice(0, head)}`);
  return Number.parseInt(text.slice(at + name.length, at + name.length + 12), 10);
}
