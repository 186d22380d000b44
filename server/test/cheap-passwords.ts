// The hash of a password costs as much as fifty requests, and tests hash hundreds. In a process that
// imports this file, scrypt runs at its least cost.
import crypto, { type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const { scrypt } = crypto;

/** The cost of each hash that the program requested in this process. */
export const requestedCosts: ScryptOptions[] = [];

let isCheap = true;

/** For passwords that a program in another process hashes or checks. */
export function hashAtFullCost(): void {
  isCheap = false;
}

crypto.scrypt = ((password, salt, length, options, callback) => {
  requestedCosts.push(options);
  scrypt(password, salt, length, isCheap ? { ...options, N: 2, r: 1 } : options, callback);
}) as typeof scrypt;
syncBuiltinESMExports();
