// The only reader of the environment.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import * as read from './config-values.ts';
import type { StreamLimits } from './domain/events/stream-limits.ts';
import { type AllowList, parseAllowList } from './platform/outbound/allow-list.ts';
import { SetupError } from './platform/setup-error.ts';

export type Role = 'all' | 'api' | 'worker';

export interface Config {
  port: number;
  host: string;
  /** Absolute. */
  dataFolder: string;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Null: the program runs its own PostgreSQL in the data folder. */
  databaseUrl: string | null;
  databasePool: number;
  role: Role;
  requireHttps: boolean;
  /** As Fastify's `trustProxy`. */
  trustProxy: boolean | string[];
  /** Whose pages may call the APIs from a browser: every origin, or these. */
  corsOrigins: '*' | readonly string[];
  /** What may be called beside the public internet. */
  outboundAllow: AllowList;
  /** How long what was sent to webhooks stands in their log. */
  webhookLogDays: number;
  /** How many live streams may be open. */
  streams: StreamLimits;
  /** Whoever asks for metrics has to show it; null: only the machine itself is answered. */
  metricsToken: string | null;
  /** Null: the one that the installation made for itself. */
  secret: string | null;
  logLevel: string;
}

export interface Variable {
  name: string;
  /** Its heading in .env.example. */
  group: string;
  default: string;
  meaning: string;
}

/** Every variable there is; docs/configuration.md and .env.example are generated from this table. */
export const VARIABLES = [
  {
    name: 'PORT',
    group: 'Address',
    default: '8080',
    meaning: 'The port to listen on.',
  },
  {
    name: 'HOST',
    group: 'Address',
    default: '127.0.0.1',
    meaning: 'The address to listen on; `0.0.0.0` for every network of the machine.',
  },
  {
    name: 'INLET_DATA',
    group: 'Data and processes',
    default: './data',
    meaning: 'The folder where everything is kept. One running program a folder.',
  },
  {
    name: 'INLET_PUBLIC_URL',
    group: 'Address',
    default: 'http://HOST:PORT',
    meaning: 'The address that people and programs reach Inlet at; it is used in links.',
  },
  {
    name: 'DATABASE_URL',
    group: 'Data and processes',
    default: '',
    meaning:
      'An external PostgreSQL, 15 or newer, as `postgresql://user:password@host:5432/database`. Without it Inlet runs its own in the data folder.',
  },
  {
    name: 'INLET_DATABASE_POOL',
    group: 'Data and processes',
    default: '10',
    meaning:
      'How many connections to the database requests share, 4 to 90. A process opens up to 33 more for intake, searches, reports, jobs and webhooks.',
  },
  {
    name: 'INLET_ROLE',
    group: 'Data and processes',
    default: 'all',
    meaning:
      'What this process does: `api` answers requests, `worker` does the work behind them, `all` both. Several processes share one `DATABASE_URL`.',
  },
  {
    name: 'INLET_REQUIRE_HTTPS',
    group: 'Security',
    default: 'false',
    meaning:
      '`true` refuses requests that came over plain HTTP, except from the machine itself and for `/livez`, `/readyz` and `/api/v1/health`.',
  },
  {
    name: 'INLET_TRUST_PROXY',
    group: 'Security',
    default: 'false',
    meaning:
      'Whose `X-Forwarded-*` headers are believed: `true` (anybody), `false` (nobody), or a list of addresses and networks, e.g. `10.0.0.0/8,loopback`.',
  },
  {
    name: 'INLET_CORS_ORIGINS',
    group: 'Security',
    default: '',
    meaning:
      'Origins whose pages may call the APIs from a browser, with a key, e.g. `https://www.example.com,http://localhost:5173`; `*` for every origin. Cookies are never accepted from them.',
  },
  {
    name: 'INLET_SECRET',
    group: 'Security',
    default: 'made once and kept',
    meaning:
      'Signs sessions; at least 32 characters, the same for every process. Without it Inlet makes one and keeps it in the data folder, or with `DATABASE_URL` in that database.',
  },
  {
    name: 'INLET_OUTBOUND_ALLOW',
    group: 'Security',
    default: '',
    meaning:
      'Hosts and networks inside that webhooks may call, plain HTTP included, e.g. `hooks.lan,10.0.0.0/8`. Without it only public addresses are called.',
  },
  {
    name: 'INLET_WEBHOOK_LOG_DAYS',
    group: 'Webhooks and streams',
    default: '30',
    meaning: 'For how many days each attempt to tell a webhook is kept, 1 to 3650.',
  },
  {
    name: 'INLET_STREAMS',
    group: 'Webhooks and streams',
    default: '5000',
    meaning:
      'How many live streams one process keeps open, 1 to 100000; then 503. Each takes some 40 KB and a file descriptor.',
  },
  {
    name: 'INLET_STREAMS_PER_WORKSPACE',
    group: 'Webhooks and streams',
    default: '1000',
    meaning: 'How many of them belong to one workspace, 1 to 100000; then 429.',
  },
  {
    name: 'INLET_STREAMS_PER_CLIENT',
    group: 'Webhooks and streams',
    default: '100',
    meaning: 'How many of them belong to one key or one person, 1 to 100000; then 429.',
  },
  {
    name: 'INLET_METRICS_TOKEN',
    group: 'Monitoring',
    default: '',
    meaning:
      'Whoever shows it as bearer token is answered by `/metrics`; at least 16 characters. Without it only the machine itself is.',
  },
  {
    name: 'LOG_LEVEL',
    group: 'Monitoring',
    default: 'info',
    meaning:
      'How much is logged: `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`. Keys, tokens, passwords and cookies are taken out of each line.',
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof VARIABLES)[number]['name'];

const secrets: readonly VariableName[] = ['DATABASE_URL', 'INLET_SECRET', 'INLET_METRICS_TOKEN'];

/** Reads and checks everything at once, so that all that is wrong is told in one go. */
export function readConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  const given = { ...dotEnv(cwd), ...withoutEmpty(env) };
  const problems: string[] = [];

  function value<T>(name: VariableName, parse: (text: string) => T): T | undefined {
    const text = given[name]?.trim() || (VARIABLES.find((v) => v.name === name)?.default ?? '');
    try {
      return parse(text);
    } catch (error) {
      const shown = secrets.includes(name) ? '' : `=${text}`;
      problems.push(`${name}${shown}: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  const port = value('PORT', read.wholeNumber(0, 65_535)) ?? 0;
  const host = value('HOST', read.host) ?? '';
  const databaseUrl = value('DATABASE_URL', read.databaseUrl) ?? null;
  const role = value('INLET_ROLE', read.oneOf(['all', 'api', 'worker'])) ?? 'all';
  const secret =
    given.INLET_SECRET === undefined ? null : (value('INLET_SECRET', read.secret) ?? null);
  const metricsToken =
    given.INLET_METRICS_TOKEN === undefined
      ? null
      : (value('INLET_METRICS_TOKEN', read.bearerToken) ?? null);
  const config: Config = {
    port,
    host,
    dataFolder: resolve(cwd, value('INLET_DATA', read.path) ?? ''),
    publicUrl:
      given.INLET_PUBLIC_URL === undefined
        ? read.defaultPublicUrl(host, port)
        : (value('INLET_PUBLIC_URL', read.webAddress) ?? ''),
    databaseUrl,
    databasePool: value('INLET_DATABASE_POOL', read.wholeNumber(4, 90)) ?? 0,
    role,
    requireHttps: value('INLET_REQUIRE_HTTPS', read.yesOrNo) ?? false,
    outboundAllow: value('INLET_OUTBOUND_ALLOW', parseAllowList) ?? parseAllowList(''),
    webhookLogDays: value('INLET_WEBHOOK_LOG_DAYS', read.wholeNumber(1, 3_650)) ?? 0,
    streams: {
      inAll: value('INLET_STREAMS', read.wholeNumber(1, 100_000)) ?? 0,
      perWorkspace: value('INLET_STREAMS_PER_WORKSPACE', read.wholeNumber(1, 100_000)) ?? 0,
      perClient: value('INLET_STREAMS_PER_CLIENT', read.wholeNumber(1, 100_000)) ?? 0,
    },
    trustProxy: value('INLET_TRUST_PROXY', read.trustProxy) ?? false,
    corsOrigins: value('INLET_CORS_ORIGINS', read.corsOrigins) ?? [],
    metricsToken,
    secret,
    logLevel:
      value(
        'LOG_LEVEL',
        read.oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
      ) ?? 'info',
  };
  if (problems.length > 0) {
    throw new SetupError(
      `The configuration is not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
  return config;
}

function dotEnv(cwd: string): NodeJS.ProcessEnv {
  const file = join(cwd, '.env');
  return existsSync(file) ? withoutEmpty(parseEnv(readFileSync(file, 'utf8'))) : {};
}

/** A variable set to nothing counts as one that is not set. */
function withoutEmpty(env: NodeJS.ProcessEnv | NodeJS.Dict<string>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, text]) => text?.trim()));
}
