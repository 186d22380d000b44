// Requests to external addresses, which are checked when a user enters them and again on each call.
// Each tenant has its own lookups and connections, so no tenant waits for those of another. Requests
// use our own agents, so that no proxy from the environment comes between check and call.
import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
import { Agent } from 'undici';
import { AddressNotAllowed, type ResolveHost, refusalOf, refusalOfHost } from './address-policy.ts';
import type { AllowList } from './allow-list.ts';
import { guardedConnector } from './guarded-connector.ts';
import { limitLookups } from './limit-lookups.ts';
import { createHostResolver } from './resolve-host.ts';
import { type OutboundRequest, type OutboundResponse, sendRequest } from './send-request.ts';

export interface Outbound {
  /** Returns the normalised address. Throws AddressNotAllowed. */
  check: (tenant: string, address: string) => Promise<string>;
  /** An address of the host, to connect to by another protocol. Throws AddressNotAllowed. */
  addressOf: (tenant: string, host: string) => Promise<string>;
  /** Never rejects: a failure is part of the result. */
  send: (tenant: string, request: OutboundRequest) => Promise<OutboundResponse>;
  close: () => Promise<void>;
}

export interface OutboundOptions {
  resolve?: ResolveHost;
  /** The maximum number of connections to one host. */
  connections?: number;
}

interface TenantClient {
  agent: Agent;
  resolve: ResolveHost;
}

const idleMs = 20_000;
// The least recently used client is evicted: it finishes its requests, and a new one replaces it on demand.
const maxClients = 1_000;

export function createOutbound(allowed: AllowList, options: OutboundOptions = {}): Outbound {
  const { connections = 64, resolve = createHostResolver() } = options;
  const clients = new LRUCache<string, TenantClient>({
    max: maxClients,
    dispose: ({ agent }, _tenant, reason) => {
      if (reason === 'evict') void agent.close();
    },
  });

  function clientOf(tenant: string): TenantClient {
    const known = clients.get(tenant);
    if (known !== undefined) return known;
    const resolveLimited = limitLookups(resolve);
    const agent = new Agent({
      connect: guardedConnector(allowed, resolveLimited),
      connections,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: idleMs,
    });
    const client = { agent, resolve: resolveLimited };
    clients.set(tenant, client);
    return client;
  }

  async function addressesOf(tenant: string, host: string): Promise<string[]> {
    if (isIP(host) !== 0) return [host];
    return clientOf(tenant)
      .resolve(host)
      .catch(() => []);
  }

  return {
    async check(tenant, text) {
      const url = readUrl(text);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const addresses = await addressesOf(tenant, host);
      const refusal = refusalOf({ protocol: url.protocol, host, addresses }, allowed);
      if (refusal !== undefined) throw refusal;
      return url.href;
    },
    async addressOf(tenant, host) {
      const addresses = await addressesOf(tenant, host);
      const refusal = refusalOfHost({ host, addresses }, allowed);
      if (refusal !== undefined) throw refusal;
      return addresses[0] ?? host;
    },
    send: (tenant, request) => sendRequest(clientOf(tenant).agent, request),
    async close() {
      await Promise.all([...clients.values()].map(({ agent }) => agent.destroy()));
    },
  };
}

function readUrl(text: string): URL {
  if (!URL.canParse(text)) throw new AddressNotAllowed('This is not a web address.');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new AddressNotAllowed('The address must begin with https://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new AddressNotAllowed('The address must hold no user name and no password.');
  }
  return url;
}
