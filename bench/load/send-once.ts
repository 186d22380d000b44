import { openConnection } from './connection.ts';

/** Sends one request and answers the status that came back. */
export function sendOnce(port: number, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = openConnection(port, {
      answered(status) {
        resolve(status);
        void opening.then((connection) => connection.close());
      },
      broken: reject,
    });
    opening.then((connection) => connection.send(request), reject);
  });
}
