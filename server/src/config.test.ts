import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Config, readConfig, VARIABLES } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'inlet-config-'));
after(() => rmSync(folder, { recursive: true }));

/** A comparable form of the configuration: shows the allow list by its decisions. */
const comparable = ({ outboundAllow, ...config }: Config) => ({
  ...config,
  allows: ['hooks.lan', 'example.com'].filter(outboundAllow.allowsHost),
  reaches: ['10.1.2.3', '127.0.0.1', '::1'].filter(outboundAllow.allowsAddress),
});

test('no variables → the documented defaults', () => {
  assert.deepEqual(comparable(readConfig({}, folder)), {
    port: 8080,
    host: '127.0.0.1',
    dataFolder: join(folder, 'data'),
    publicUrl: 'http://127.0.0.1:8080',
    databaseUrl: null,
    databasePool: 10,
    role: 'all',
    requireHttps: false,
    trustProxy: false,
    corsOrigins: [],
    webhookLogDays: 30,
    streams: { inAll: 5_000, perWorkspace: 1_000, perClient: 100 },
    metricsToken: null,
    smtpUrl: null,
    mailFrom: 'Inlet <inlet@localhost>',
    mailgunUrl: null,
    sesUrl: null,
    metaGraphUrl: 'https://graph.facebook.com',
    newWorkspaces: 'owners',
    secret: null,
    logLevel: 'info',
    allows: [],
    reaches: [],
  });
});

test('an empty variable → counts as not set', () => {
  const env = Object.fromEntries(VARIABLES.map(({ name }) => [name, ' ']));
  assert.deepEqual(comparable(readConfig(env, folder)), comparable(readConfig({}, folder)));
});

test('valid values → used', () => {
  const config = readConfig(
    {
      PORT: '9000',
      HOST: '::',
      INLET_DATA: '/srv/inlet',
      DATABASE_URL: 'postgresql://inlet:pw@db:5432/inlet',
      INLET_DATABASE_POOL: '20',
      INLET_ROLE: 'worker',
      INLET_REQUIRE_HTTPS: 'true',
      INLET_TRUST_PROXY: '10.0.0.0/8, loopback,::1',
      INLET_OUTBOUND_ALLOW: 'Hooks.lan, 10.0.0.0/8',
      INLET_WEBHOOK_LOG_DAYS: '7',
      INLET_CORS_ORIGINS: 'https://Www.example.com/, http://localhost:5173',
      INLET_METRICS_TOKEN: 'y'.repeat(16),
      INLET_SMTP_URL: 'smtps://inlet:pw@mail.example.com:465',
      INLET_MAIL_FROM: 'Acme <crm@acme.example>',
      INLET_NEW_WORKSPACES: 'operator',
      INLET_SECRET: 'x'.repeat(32),
      LOG_LEVEL: 'debug',
    },
    folder,
  );
  assert.equal(config.port, 9000);
  assert.equal(config.publicUrl, 'http://localhost:9000');
  assert.equal(config.dataFolder, '/srv/inlet');
  assert.equal(config.databaseUrl, 'postgresql://inlet:pw@db:5432/inlet');
  assert.equal(config.databasePool, 20);
  assert.equal(config.role, 'worker');
  assert.equal(config.requireHttps, true);
  assert.deepEqual(config.trustProxy, ['10.0.0.0/8', 'loopback', '::1']);
  assert.deepEqual(comparable(config).allows, ['hooks.lan']);
  assert.deepEqual(comparable(config).reaches, ['10.1.2.3']);
  assert.deepEqual(config.corsOrigins, ['https://www.example.com', 'http://localhost:5173']);
  assert.equal(config.webhookLogDays, 7);
  assert.equal(config.metricsToken, 'y'.repeat(16));
  assert.equal(config.smtpUrl, 'smtps://inlet:pw@mail.example.com:465');
  assert.equal(config.mailFrom, 'Acme <crm@acme.example>');
  assert.equal(config.newWorkspaces, 'operator');
  assert.equal(config.secret, 'x'.repeat(32));
  assert.equal(config.logLevel, 'debug');
});

test('INLET_PUBLIC_URL with a trailing slash → without it', () => {
  const { publicUrl, mailFrom } = readConfig(
    { INLET_PUBLIC_URL: 'https://leads.example.com/crm/' },
    folder,
  );
  assert.equal(publicUrl, 'https://leads.example.com/crm');
  assert.equal(mailFrom, 'Inlet <inlet@leads.example.com>');
});

test('.env → read, and the environment takes precedence', () => {
  writeFileSync(join(folder, '.env'), 'PORT=7000\nHOST="localhost"\n');
  const config = readConfig({ PORT: '7001' }, folder);
  rmSync(join(folder, '.env'));
  assert.equal(config.port, 7001);
  assert.equal(config.host, 'localhost');
});

test('several wrong values → one error with each variable, its value and the accepted ones', () => {
  const bad = {
    PORT: '80a',
    HOST: 'http://x',
    INLET_PUBLIC_URL: 'leads.example.com',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    INLET_DATABASE_POOL: '0',
    INLET_ROLE: 'both',
    INLET_REQUIRE_HTTPS: 'maybe',
    INLET_TRUST_PROXY: '10.0.0.0/99',
    INLET_OUTBOUND_ALLOW: '10.0.0.0/99',
    INLET_CORS_ORIGINS: 'www.example.com',
    INLET_SMTP_URL: 'http://inlet:hunter2@mail.example.com',
    INLET_MAIL_FROM: 'nobody',
    INLET_NEW_WORKSPACES: 'everybody',
    INLET_SECRET: 'short',
    LOG_LEVEL: 'loud',
  };
  assert.throws(
    () => readConfig(bad, folder),
    (error: Error) => {
      for (const name of Object.keys(bad))
        assert.match(error.message, new RegExp(`^  ${name}`, 'm'));
      assert.match(error.message, /PORT=80a: must be a whole number from 0 to 65535/);
      assert.match(error.message, /INLET_ROLE=both: must be one of all, api, worker/);
      assert.doesNotMatch(error.message, /hunter2|short/);
      return true;
    },
  );
});

test('values that are almost valid → refused', () => {
  const wrong: [string, string][] = [
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '8080.5'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'localhost:80'],
    ['INLET_PUBLIC_URL', 'ftp://example.com'],
    ['INLET_PUBLIC_URL', 'https://example.com/?a=1'],
    ['INLET_TRUST_PROXY', 'proxy.example.com'],
    ['INLET_TRUST_PROXY', '10.0.0.1/8/8'],
    ['INLET_CORS_ORIGINS', 'https://www.example.com/page'],
    ['INLET_CORS_ORIGINS', 'https://www.example.com,*'],
    ['INLET_CORS_ORIGINS', 'null'],
    ['INLET_MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
  ];
  for (const [name, text] of wrong) {
    assert.throws(() => readConfig({ [name]: text }, folder), new RegExp(name), `${name}=${text}`);
  }
});
