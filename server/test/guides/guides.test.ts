// Every command of the guides runs here as it stands, against the real program, after the
// quickstart: the pages at once, so none relies on another, and with a second workspace there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { webhookEvents } from '../../src/domain/webhooks/webhook.ts';
import { startedData } from '../faults/data.ts';
import { startProgram } from '../faults/program.ts';
import { freePort } from '../free-port.ts';
import { openReceiver } from '../receiver.ts';
import { runInlet } from '../run-inlet.ts';
import { blocksOf, root, runPage, variablesOf } from './page.ts';

const pages = globSync('docs/guides/**/*.md', { cwd: root }).sort();
const languages = {
  run: ['bash'],
  compared: ['json', 'text'],
  byOtherTests: ['sh', 'html', 'js', 'javascript', 'python', 'php', 'nginx', 'ini', 'yaml', 'sql'],
};

const settings = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  INLET_DATA: (await startedData()).folder,
  PORT: String(await freePort()),
  INLET_OUTBOUND_ALLOW: '127.0.0.1',
};
const program = await startProgram({ env: settings });
const receiver = await openReceiver();
after(async () => {
  await receiver.close();
  program.kill('SIGTERM');
  await program.ended;
});

const inlet = async (command: string) =>
  JSON.parse((await runInlet(settings, [...command.split(' '), '--json'])).out);
const quickstart = await inlet('quickstart');
await inlet('workspace create --name Second --owner-email owner@second.example');

const env = { ...settings, ...variablesOf(program.url, quickstart) };

suite('the commands of a guide work as it shows them', { concurrency: true }, () => {
  for (const page of pages) {
    test(page, () =>
      runPage(page, {
        env,
        adapt: (text) => text.replaceAll('http://127.0.0.1:9000', new URL(receiver.url).origin),
      }),
    );
  }
});

test('the webhook of the guide received what the guide sent', async () => {
  const received = await receiver.until((messages) => messages.length > 1);
  const types = new Set(received.map(({ body }) => body.type));
  assert.ok(types.has('test') && types.has('lead.created'), [...types].join());
});

test('each block of a guide states its language, and shell commands parse', () => {
  const known = Object.values(languages).flat();
  for (const { language, text, place } of pages.flatMap(blocksOf)) {
    assert.ok(known.includes(language), `${place}: "${language}"`);
    if (language !== 'sh') continue;
    const { status, stderr } = spawnSync('bash', ['-n', '-c', text], { encoding: 'utf8' });
    assert.equal(status, 0, `${place}: ${stderr}`);
  }
});

test('examples name no host of anybody', () => {
  const linked = /(^|\.)(standardwebhooks\.com|hooks\.slack\.com|openapi-ts\.dev|postgresql\.org)$/;
  const reserved = /(^|\.)(example|example\.(com|org|net)|localhost|lan)$|^127\.0\.0\.1$/;
  for (const page of [...pages, 'sdk/README.md']) {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, host = ''] of text.matchAll(/(?:https?:\/\/|[\w.-]@)([\w-]+(?:\.[\w-]+)+)/g)) {
      assert.ok(reserved.test(host) || linked.test(host), `${page}: ${host}`);
    }
  }
});

test('the guide to webhooks lists the event types that webhooks accept', () => {
  const guide = readFileSync(join(root, 'docs/guides/webhooks.md'), 'utf8');
  const [, table = ''] = /^\| Event type \|.*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(guide) ?? [];
  const types = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, type]) => type);
  assert.deepEqual(types, [...webhookEvents]);
});
