import { randomBytes } from 'node:crypto';

// Random for each process; the rest is a counter, since every request needs an id cheaply.
const prefix = `req_${randomBytes(8).toString('hex')}`;
let count = 0;

export function requestId(): string {
  count += 1;
  return `${prefix}${count.toString(36)}`;
}
