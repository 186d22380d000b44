import { randomBytes } from 'node:crypto';

// Unlike between processes and starts; the rest is a count, since an id is made for every request.
const start = `req_${randomBytes(8).toString('hex')}`;
let count = 0;

export function requestId(): string {
  count += 1;
  return `${start}${count.toString(36)}`;
}
