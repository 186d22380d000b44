// Where the program may send requests to: public addresses over HTTPS, and what the operator allows
// beside them. A name is resolved and each of its addresses checked.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { AllowList } from './allow-list.ts';
import { isPublic } from './is-public.ts';

/** Why an address is not called, in words for whoever gave it. */
export class NotAllowed extends Error {}

export interface Target {
  url: URL;
  /** One of them may be connected to, and no other. */
  addresses: string[];
}

export interface Outbound {
  /** Throws NotAllowed. */
  check: (address: string) => Promise<Target>;
}

export type Resolve = (host: string) => Promise<string[]>;

export function createOutbound(allowed: AllowList, resolve: Resolve = resolveName): Outbound {
  return {
    async check(text) {
      const url = readUrl(text);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
      if (addresses.length === 0) throw new NotAllowed(`The host ${host} cannot be found.`);
      const isAllowed = (address: string) =>
        allowed.allowsHost(host) || allowed.allowsAddress(address);
      if (!addresses.every((address) => isPublic(address) || isAllowed(address))) {
        throw new NotAllowed(`The host ${host} is not on the public internet.`);
      }
      if (url.protocol === 'http:' && !addresses.every(isAllowed)) {
        throw new NotAllowed('The address must begin with https://.');
      }
      return { url, addresses };
    },
  };
}

function readUrl(text: string): URL {
  if (!URL.canParse(text)) throw new NotAllowed('This is not a web address.');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new NotAllowed('The address must begin with https://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new NotAllowed('The address must hold no user name and no password.');
  }
  return url;
}

async function resolveName(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}
