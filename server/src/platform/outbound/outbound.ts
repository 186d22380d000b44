// Requests to the addresses of others: checked when they are set up, and again whenever they are
// called.
import { isIP } from 'node:net';
import { Agent } from 'undici';
import type { AllowList } from './allow-list.ts';
import { guardedConnector } from './guarded-connector.ts';
import { NotAllowed, type Resolve, refusalOf, resolveName } from './may-call.ts';
import { type Answered, type Posting, post } from './post.ts';
import { resolveOnce } from './resolve-once.ts';

export interface Outbound {
  /** The address as it will be called. Throws NotAllowed. */
  check: (address: string) => Promise<string>;
  /** Resolves whatever comes of it. */
  post: (posting: Posting) => Promise<Answered>;
  close: () => Promise<void>;
}

export interface OutboundOptions {
  resolve?: Resolve;
  /** To one host, at once. */
  connections?: number;
}

const idleMs = 20_000;
const foundWithinMs = 5_000;

export function createOutbound(allowed: AllowList, options: OutboundOptions = {}): Outbound {
  const { connections = 64 } = options;
  const resolve = resolveOnce(options.resolve ?? resolveName, foundWithinMs);
  const agent = new Agent({
    connect: guardedConnector(allowed, resolve),
    connections,
    keepAliveTimeout: idleMs,
    keepAliveMaxTimeout: idleMs,
  });
  return {
    async check(text) {
      const url = readUrl(text);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
      const refusal = refusalOf({ protocol: url.protocol, host, addresses }, allowed);
      if (refusal !== undefined) throw refusal;
      return url.href;
    },
    post: (posting) => post(agent, posting),
    close: () => agent.destroy(),
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
