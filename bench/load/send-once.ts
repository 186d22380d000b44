import { openConnection } from './connection.ts';

/** Sends one request and resolves with the status of the response. */
export function sendOnce(port: number, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = openConnection(port, {
      onResponse(status) {
        resolve(status);
        void opening.then((connection) => connection.close());
      },
      onError: reject,
    });
    opening.then((connection) => connection.send(request), reject);
  });
}
