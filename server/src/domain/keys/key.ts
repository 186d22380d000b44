// A key: the credential with which a program sends or reads leads. Pure rules.
import { createHash, randomBytes } from 'node:crypto';
import { checkLine } from '../check-line.ts';
import { invalidField } from '../errors.ts';

export const keyPrefixes = {
  leadhub: 'lh_',
  crmleadpro: 'crmlp_live_',
  remixcrm: 'rmx_',
  snapcrm: 'snap_',
  leadmarket: 'mkt_',
} as const;

export type Contract = keyof typeof keyPrefixes;
export const contracts = Object.keys(keyPrefixes) as Contract[];

export interface Limit {
  quota: number;
  seconds: number;
}

export interface Key {
  id: string;
  number: number;
  workspaceId: string;
  contract: Contract;
  name: string;
  scopes: string[];
  /** The literal prefix and the first random characters, which stay visible later. */
  prefix: string;
  /** The key's own limit; null applies the default of its contract. */
  limit: Limit | null;
  supplierId: string | null;
  createdBy: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** The last use: its time, the client's address, and the user agent that the client named. */
  lastUsedAt: Date | null;
  lastUsedFrom: string | null;
  lastUsedAgent: string | null;
}

const randomCharacters = 32;
const visibleCharacters = 8;

export function checkContract(text: string): Contract {
  const contract = contracts.find((one) => one === text.toLowerCase());
  if (contract === undefined) {
    throw invalidField('contract', 'choice_unknown', {
      kind: 'contract',
      value: text,
      allowed: [...contracts],
    });
  }
  return contract;
}

export function checkKeyName(text: string): string {
  if (text.trim() !== '') return checkLine('name', 'key', text);
  throw invalidField('name', 'key_name_required');
}

export function checkExpiry(at: Date, now: Date): Date {
  if (at > now) return at;
  throw invalidField('expires_at', 'not_future');
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
// The largest multiple of 62 in a byte. Larger bytes are discarded, so that all characters are
// equally likely.
const unbiasedBytes = 248;

/** Uniformly distributed base-62 characters. `random` returns the requested number of bytes. */
export function randomBase62(length: number, random: (bytes: number) => Uint8Array): string {
  let text = '';
  while (text.length < length) {
    for (const byte of random(length - text.length)) {
      if (byte < unbiasedBytes) text += base62[byte % 62];
    }
  }
  return text;
}

export function newKeyText(contract: Contract): string {
  return keyPrefixes[contract] + randomBase62(randomCharacters, randomBytes);
}

export function visiblePrefix(contract: Contract, text: string): string {
  return text.slice(0, keyPrefixes[contract].length + visibleCharacters);
}

export function newSalt(): Buffer {
  return randomBytes(16);
}

export function hashKey(salt: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(salt).update(text).digest();
}
