// The only reader of the environment.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import * as read from './config-values.ts';
import type { StreamLimits } from './domain/events/stream-limits.ts';
import type { NewWorkspaces } from './domain/workspaces/add-workspace.ts';
import { type AllowList, parseAllowList } from './platform/outbound/allow-list.ts';
import { SetupError } from './platform/setup-error.ts';

type Role = 'all' | 'api' | 'worker';

export interface Config {
  port: number;
  host: string;
  /** Absolute. */
  dataFolder: string;
  /** Without a trailing slash. */
  publicUrl: string;
  /** Null: the program runs its own PostgreSQL in the data folder. */
  databaseUrl: string | null;
  databasePool: number;
  role: Role;
  requireHttps: boolean;
  /** As Fastify's `trustProxy`. */
  trustProxy: boolean | string[];
  /** Origins whose pages may call the APIs from a browser: all, or these. */
  corsOrigins: '*' | readonly string[];
  /** Internal hosts that may be called, besides the public internet. */
  outboundAllow: AllowList;
  /** Of the Graph API of Meta; without a trailing slash. */
  metaGraphUrl: string;
  /** How long the delivery log of webhooks keeps an attempt. */
  webhookLogDays: number;
  /** How many live streams may be open. */
  streams: StreamLimits;
  /** Required to read the metrics; null: only requests from the machine itself may read them. */
  metricsToken: string | null;
  /** Null: the installation sends no mails. */
  smtpUrl: string | null;
  /** The sender of mails. */
  mailFrom: string;
  /** Null: that of Mailgun in the region of an integration. */
  mailgunUrl: string | null;
  /** Null: that of Amazon SES in the region of an integration. */
  sesUrl: string | null;
  /** Who may create another workspace over the API. */
  newWorkspaces: NewWorkspaces;
  /** Null: the installation uses the secret that it generated. */
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

/** All variables; docs/configuration.md and .env.example are generated from this table. */
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
    meaning: 'The folder that holds all data. Only one running program may use it.',
  },
  {
    name: 'INLET_PUBLIC_URL',
    group: 'Address',
    default: 'http://HOST:PORT',
    meaning: 'The address at which people and programs reach Inlet; links use it.',
  },
  {
    name: 'DATABASE_URL',
    group: 'Data and processes',
    default: '',
    meaning:
      'An external PostgreSQL, 15 or newer, as `postgresql://user:password@host:5432/database`. Without it, Inlet runs its own in the data folder.',
  },
  {
    name: 'INLET_DATABASE_POOL',
    group: 'Data and processes',
    default: '10',
    meaning:
      'The number of database connections that requests share, 4 to 90. A process opens up to 41 more for intake, searches, reports, jobs, scoring, webhooks, integrations, notifications and presence.',
  },
  {
    name: 'INLET_ROLE',
    group: 'Data and processes',
    default: 'all',
    meaning:
      'The role of this process: `api` serves requests, `worker` runs background work, `all` does both. Several processes can share one `DATABASE_URL`.',
  },
  {
    name: 'INLET_REQUIRE_HTTPS',
    group: 'Security',
    default: 'false',
    meaning:
      '`true` rejects requests over plain HTTP, except from the machine itself and for `/livez`, `/readyz` and `/api/v1/health`.',
  },
  {
    name: 'INLET_TRUST_PROXY',
    group: 'Security',
    default: 'false',
    meaning:
      'The proxies whose `X-Forwarded-*` headers Inlet trusts: `true` (all), `false` (none), or a list of addresses and networks, e.g. `10.0.0.0/8,loopback`.',
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
    default: 'generated once',
    meaning:
      'Signs sessions; at least 32 characters, the same for every process. Without it, Inlet generates one and stores it in the data folder, or with `DATABASE_URL` in that database.',
  },
  {
    name: 'INLET_OUTBOUND_ALLOW',
    group: 'Security',
    default: '',
    meaning:
      'Internal hosts and networks that webhooks may call, also over plain HTTP, e.g. `hooks.lan,10.0.0.0/8`. Without it, webhooks may call only public addresses.',
  },
  {
    name: 'INLET_META_GRAPH_URL',
    group: 'Integrations',
    default: 'https://graph.facebook.com',
    meaning:
      'The address of the Graph API of Meta, for tests and proxies; it may be an internal one.',
  },
  {
    name: 'INLET_WEBHOOK_LOG_DAYS',
    group: 'Webhooks and streams',
    default: '30',
    meaning: 'The number of days that the delivery log of webhooks keeps each attempt, 1 to 3650.',
  },
  {
    name: 'INLET_STREAMS',
    group: 'Webhooks and streams',
    default: '5000',
    meaning:
      'The maximum number of live streams per process, 1 to 100000; further ones get 503. Each uses about 40 KB and a file descriptor.',
  },
  {
    name: 'INLET_STREAMS_PER_WORKSPACE',
    group: 'Webhooks and streams',
    default: '1000',
    meaning:
      'The maximum number of live streams per workspace on one process, 1 to 100000; further ones get 429.',
  },
  {
    name: 'INLET_STREAMS_PER_CLIENT',
    group: 'Webhooks and streams',
    default: '100',
    meaning:
      'The maximum number of live streams per key or person on one process, 1 to 100000; further ones get 429.',
  },
  {
    name: 'INLET_SMTP_URL',
    group: 'Accounts and mail',
    default: '',
    meaning:
      'The SMTP server that sends mails, as `smtp://user:password@host:587`, or `smtps://…:465` for TLS from the start. Without it, admins hand out links for new passwords, and nobody is notified by e-mail.',
  },
  {
    name: 'INLET_MAIL_FROM',
    group: 'Accounts and mail',
    default: 'Inlet <inlet@HOST>',
    meaning: 'The sender of mails: an address, or a name and an address.',
  },
  {
    name: 'INLET_MAILGUN_URL',
    group: 'Accounts and mail',
    default: '',
    meaning:
      'The address of the Mailgun API for all workspaces, e.g. of a proxy. Without it, that of the region of each integration.',
  },
  {
    name: 'INLET_SES_URL',
    group: 'Accounts and mail',
    default: '',
    meaning:
      'The SMTP endpoint of Amazon SES for all workspaces, e.g. of your own network, as `smtp://host:587` or `smtps://host:465`. Without it, that of the region of each integration.',
  },
  {
    name: 'INLET_NEW_WORKSPACES',
    group: 'Accounts and mail',
    default: 'owners',
    meaning:
      'Who may create another workspace over the API: `owners` of a workspace, or nobody but the `operator`, by the command line.',
  },
  {
    name: 'INLET_METRICS_TOKEN',
    group: 'Monitoring',
    default: '',
    meaning:
      'The bearer token for `/metrics`; at least 16 characters. Without it, `/metrics` responds only to requests from the machine itself.',
  },
  {
    name: 'LOG_LEVEL',
    group: 'Monitoring',
    default: 'info',
    meaning:
      'The log level: `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`. Keys, tokens, passwords and cookies are redacted from each line.',
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof VARIABLES)[number]['name'];

const secrets: readonly VariableName[] = [
  'DATABASE_URL',
  'INLET_SECRET',
  'INLET_SMTP_URL',
  'INLET_METRICS_TOKEN',
];

/** Reads and checks all variables, so that one error lists every problem. */
export function readConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  const variables = { ...dotEnv(cwd), ...withoutEmpty(env) };
  const problems: string[] = [];

  function value<T>(name: VariableName, parse: (text: string) => T): T | undefined {
    const text = variables[name]?.trim() || (VARIABLES.find((v) => v.name === name)?.default ?? '');
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
    variables.INLET_SECRET === undefined ? null : (value('INLET_SECRET', read.secret) ?? null);
  const metricsToken =
    variables.INLET_METRICS_TOKEN === undefined
      ? null
      : (value('INLET_METRICS_TOKEN', read.bearerToken) ?? null);
  const publicUrl =
    variables.INLET_PUBLIC_URL === undefined
      ? read.defaultPublicUrl(host, port)
      : (value('INLET_PUBLIC_URL', read.webAddress) ?? '');
  const config: Config = {
    port,
    host,
    dataFolder: resolve(cwd, value('INLET_DATA', read.path) ?? ''),
    publicUrl,
    databaseUrl,
    databasePool: value('INLET_DATABASE_POOL', read.wholeNumber(4, 90)) ?? 0,
    role,
    requireHttps: value('INLET_REQUIRE_HTTPS', read.yesOrNo) ?? false,
    outboundAllow: value('INLET_OUTBOUND_ALLOW', parseAllowList) ?? parseAllowList(''),
    metaGraphUrl: value('INLET_META_GRAPH_URL', read.webAddress) ?? '',
    webhookLogDays: value('INLET_WEBHOOK_LOG_DAYS', read.wholeNumber(1, 3_650)) ?? 0,
    streams: {
      inAll: value('INLET_STREAMS', read.wholeNumber(1, 100_000)) ?? 0,
      perWorkspace: value('INLET_STREAMS_PER_WORKSPACE', read.wholeNumber(1, 100_000)) ?? 0,
      perClient: value('INLET_STREAMS_PER_CLIENT', read.wholeNumber(1, 100_000)) ?? 0,
    },
    trustProxy: value('INLET_TRUST_PROXY', read.trustProxy) ?? false,
    corsOrigins: value('INLET_CORS_ORIGINS', read.corsOrigins) ?? [],
    metricsToken,
    smtpUrl:
      variables.INLET_SMTP_URL === undefined
        ? null
        : (value('INLET_SMTP_URL', read.smtpUrl) ?? null),
    mailFrom:
      variables.INLET_MAIL_FROM === undefined
        ? read.defaultMailSender(publicUrl)
        : (value('INLET_MAIL_FROM', read.mailSender) ?? ''),
    mailgunUrl:
      variables.INLET_MAILGUN_URL === undefined
        ? null
        : (value('INLET_MAILGUN_URL', read.webAddress) ?? null),
    sesUrl:
      variables.INLET_SES_URL === undefined ? null : (value('INLET_SES_URL', read.smtpUrl) ?? null),
    newWorkspaces: value('INLET_NEW_WORKSPACES', read.oneOf(['owners', 'operator'])) ?? 'owners',
    secret,
    logLevel:
      value(
        'LOG_LEVEL',
        read.oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
      ) ?? 'info',
  };
  if (problems.length > 0) {
    throw new SetupError(
      `The configuration is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
  return config;
}

function dotEnv(cwd: string): NodeJS.ProcessEnv {
  const file = join(cwd, '.env');
  return existsSync(file) ? withoutEmpty(parseEnv(readFileSync(file, 'utf8'))) : {};
}

/** A variable with an empty value counts as not set. */
function withoutEmpty(env: NodeJS.ProcessEnv | NodeJS.Dict<string>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, text]) => text?.trim()));
}
