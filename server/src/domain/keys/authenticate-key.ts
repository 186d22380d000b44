// Authenticates an API key. The immutable properties of a key are cached for a short time; the query
// that counts a request checks each time whether the key is still valid.
import { timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { RESPONSE_TIMEOUT_MS } from '../../platform/database/pool.ts';
import { type Contract, hashKey, keyPrefixes, visiblePrefix } from './key.ts';
import type { Principal } from './principal.ts';

type KeyPrincipal = Principal & { keyId: string };

interface Entry {
  salt: Buffer;
  hash: Buffer;
  principal: KeyPrincipal;
}

interface Row extends Omit<KeyPrincipal, 'sessionId' | 'scopes' | 'actor' | 'role'> {
  scopes: string[];
  salt: Buffer;
  hash: Buffer;
}

const cacheTtlMs = 30_000;
const maxCached = 10_000;
const keyPattern = new RegExp(`^(?:${Object.values(keyPrefixes).join('|')})[0-9A-Za-z]{32}$`);

const find = {
  name: 'find-keys-by-prefix',
  query_timeout: RESPONSE_TIMEOUT_MS,
  text: `select k.id as "keyId", k.contract, k.workspace_id as "workspaceId",
      w.slug as "workspaceSlug", w.seller_code as "sellerCode", k.scopes, d.counts,
      k.supplier_id as "supplierId", k.salt, k.hash,
      case when m.id is not null then json_build_object('id', m.id, 'number', m.number,
        'name', m.name, 'email', m.email) end as owner
    from keys k
    join workspaces w on w.id = k.workspace_id
    join contract_limits d on d.contract = k.contract and d.plan = w.plan
    left join members m on m.workspace_id = k.workspace_id and m.id = k.created_by
    where k.prefix = $1 and k.revoked_at is null`,
};

export function contractOfKey(text: string): Contract | undefined {
  for (const contract in keyPrefixes) {
    if (text.startsWith(keyPrefixes[contract as Contract])) return contract as Contract;
  }
  return undefined;
}

/**
 * Null for an unknown key. Returns a promise only on a cache miss, or when the caller asks for the
 * key as it is in the database.
 */
export type AuthenticateKey = (
  text: string,
  fresh?: boolean,
) => KeyPrincipal | null | Promise<KeyPrincipal | null>;

export function createAuthenticateKey(pool: Pool, now: () => number): AuthenticateKey {
  const cache = new LRUCache<string, { entries: Entry[]; expiresAt: number }>({
    max: maxCached,
  });
  const lookups = new Map<string, Promise<KeyPrincipal | null>>();

  function match(entries: readonly Entry[], text: string): KeyPrincipal | null {
    for (const { salt, hash, principal } of entries) {
      if (timingSafeEqual(hash, hashKey(salt, text))) return principal;
    }
    return null;
  }

  async function load(prefix: string): Promise<Entry[]> {
    const { rows } = await pool.query<Row>({ ...find, values: [prefix] });
    const entries = rows.map(({ salt, hash, scopes, ...rest }) => ({
      salt,
      hash,
      principal: {
        ...rest,
        sessionId: null,
        actor: { type: 'key' as const, id: rest.keyId },
        scopes: new Set(scopes),
        role: null,
      },
    }));
    if (entries.length > 0) cache.set(prefix, { entries, expiresAt: now() + cacheTtlMs });
    return entries;
  }

  /** Requests that present one key at the same time share one lookup. */
  function lookUp(prefix: string, text: string): Promise<KeyPrincipal | null> {
    const inFlight = lookups.get(text);
    if (inFlight !== undefined) return inFlight;
    const lookup = load(prefix)
      .then((entries) => match(entries, text))
      .finally(() => lookups.delete(text));
    lookups.set(text, lookup);
    return lookup;
  }

  return (text, fresh = false) => {
    const contract = keyPattern.test(text) ? contractOfKey(text) : undefined;
    if (contract === undefined) return null;
    const prefix = visiblePrefix(contract, text);
    const cached = cache.get(prefix);
    if (!fresh && cached && cached.expiresAt > now()) return match(cached.entries, text);
    return lookUp(prefix, text);
  };
}
