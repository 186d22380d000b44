// Requests to the addresses of others: checked when they are set up, and again whenever they are
// called. Each tenant has look-ups and connections of its own, so none waits for those of another.
// The agents are given here, so that no proxy of the environment stands between check and call.
import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
import { Agent } from 'undici';
import type { AllowList } from './allow-list.ts';
import { guardedConnector } from './guarded-connector.ts';
import { limitLookUps } from './limit-look-ups.ts';
import { lookUpName } from './look-up-name.ts';
import { NotAllowed, type Resolve, refusalOf } from './may-call.ts';
import { type Answered, type Posting, post } from './post.ts';

export interface Outbound {
  /** The address as it will be called. Throws NotAllowed. */
  check: (tenant: string, address: string) => Promise<string>;
  /** Resolves whatever comes of it. */
  post: (tenant: string, posting: Posting) => Promise<Answered>;
  close: () => Promise<void>;
}

export interface OutboundOptions {
  resolve?: Resolve;
  /** To one host, at once. */
  connections?: number;
}

interface Lane {
  agent: Agent;
  resolve: Resolve;
}

const idleMs = 20_000;
// One that was not used for longest ends its requests and is made anew when it is wanted again.
const maxLanes = 1_000;

export function createOutbound(allowed: AllowList, options: OutboundOptions = {}): Outbound {
  const { connections = 64, resolve = lookUpName() } = options;
  const lanes = new LRUCache<string, Lane>({
    max: maxLanes,
    dispose: ({ agent }, _tenant, reason) => {
      if (reason === 'evict') void agent.close();
    },
  });

  function laneOf(tenant: string): Lane {
    const known = lanes.get(tenant);
    if (known !== undefined) return known;
    const limited = limitLookUps(resolve);
    const agent = new Agent({
      connect: guardedConnector(allowed, limited),
      connections,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: idleMs,
    });
    const lane = { agent, resolve: limited };
    lanes.set(tenant, lane);
    return lane;
  }

  return {
    async check(tenant, text) {
      const url = readUrl(text);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const found = isIP(host) === 0 ? laneOf(tenant).resolve(host) : Promise.resolve([host]);
      const addresses = await found.catch(() => []);
      const refusal = refusalOf({ protocol: url.protocol, host, addresses }, allowed);
      if (refusal !== undefined) throw refusal;
      return url.href;
    },
    post: (tenant, posting) => post(laneOf(tenant).agent, posting),
    async close() {
      await Promise.all([...lanes.values()].map(({ agent }) => agent.destroy()));
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
