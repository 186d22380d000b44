// The certificates by which Amazon SNS signs, fetched once.
import { LRUCache } from 'lru-cache';
import type { Outbound } from '../../../../platform/outbound/outbound.ts';

export interface SigningCertificates {
  /** Rejects when it cannot be fetched. */
  get: (workspaceId: string, url: string) => Promise<string>;
}

const timeoutMs = 5_000;
const keepMs = 24 * 3_600_000;

export function createSigningCertificates({ send }: Pick<Outbound, 'send'>): SigningCertificates {
  const known = new LRUCache<string, string>({ max: 100, ttl: keepMs });
  return {
    async get(workspaceId, address) {
      const cached = known.get(address);
      if (cached !== undefined) return cached;
      const { status, text, error } = await send(workspaceId, {
        ...{ method: 'GET', url: new URL(address), headers: {}, body: null },
        ...{ withinMs: timeoutMs, maxBytes: 20_000 },
      });
      if (status !== 200 || !text.includes('BEGIN CERTIFICATE')) {
        throw new Error(`The certificate of Amazon SNS cannot be fetched: ${error ?? status}.`);
      }
      known.set(address, text);
      return text;
    },
  };
}
