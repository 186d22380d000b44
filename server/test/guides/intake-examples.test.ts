// The intake examples of the guide run as they stand beside the client, in each language that this
// machine has.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { blockOf, root } from './page.ts';

const page = 'docs/guides/intake-examples.md';
const folder = temporaryFolder();
const { app, keys, database, close } = await buildTestApp();
after(close);
const inlet = await app.listen({ host: '127.0.0.1', port: 0 });

interface Sent {
  idempotencyKey: unknown;
  lead: unknown;
}

type Response = 'none' | { status: number; headers?: Record<string, string>; body?: object };

const created: Response = { status: 201, body: { data: { id: 7 } } };

/** A server that gives these responses, one after the other, and keeps what it received. */
async function scripted(responses: Response[]) {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const next = responses[sent.length] ?? { status: 500 };
    sent.push({ idempotencyKey: request.headers['idempotency-key'], lead: JSON.parse(body) });
    if (next === 'none') request.socket.destroy();
    else response.writeHead(next.status, next.headers).end(JSON.stringify(next.body ?? {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, sent };
}

const languages = [
  { language: 'python', command: 'python3', extension: 'py', client: 'inlet.py' },
  { language: 'php', command: 'php', extension: 'php', client: 'Inlet.php' },
];

for (const { language, command, extension, client } of languages) {
  const skip = spawnSync(command, ['--version']).status !== 0 && `there is no ${command} here`;
  suite(`the intake example in ${language}`, { skip }, () => {
    const file = join(folder, `intake.${extension}`);
    writeFileSync(file, blockOf(page, language));
    copyFileSync(join(root, 'clients', language, client), join(folder, client));

    const run = (url: string, key = keys.leadhub) =>
      new Promise<{ code: unknown; out: string; errors: string }>((resolve) => {
        const env = {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          INLET: url,
          LEADHUB_KEY: key,
        };
        execFile(command, [file], { env, cwd: folder, timeout: 60_000 }, (error, out, errors) =>
          resolve({ code: error?.code ?? 0, out, errors }),
        );
      });

    test('run twice it stores one lead', async () => {
      const count = async () =>
        (await database.pool.query(`select 1 from leads where first_name = 'Grace'`)).rowCount ?? 0;
      const before = await count();
      const first = await run(inlet);
      assert.match(first.out, /^Lead \d+ is stored\.\n$/, first.errors);
      assert.deepEqual(await run(inlet), first);
      // Both languages send the same lead under the same key of this workspace.
      assert.equal(await count(), Math.max(before, 1));
    });

    test('a broken connection, 429 and 503 → the same request again', async () => {
      const wait = { 'retry-after': '0' };
      const { url, sent } = await scripted([
        'none',
        { status: 429, headers: wait },
        { status: 503, headers: wait },
        created,
      ]);
      assert.deepEqual(await run(url), { code: 0, out: 'Lead 7 is stored.\n', errors: '' });
      assert.equal(sent.length, 4);
      for (const one of sent) assert.deepEqual(one, sent[0]);
      assert.equal(sent[0]?.idempotencyKey, 'submission-4711');
    });

    test('a Retry-After of more than a minute → an error, without a retry', async () => {
      const { url, sent } = await scripted([{ status: 429, headers: { 'retry-after': '3600' } }]);
      const { code, errors } = await run(url);
      assert.equal(code, 1);
      assert.match(errors, /^Delayed: 429 .+\n$/);
      assert.equal(sent.length, 1);
    });

    test('an invalid lead → no retry, and the error of the field', async () => {
      const { url, sent } = await scripted([
        { status: 422, body: { message: 'Invalid.', errors: { email: ['Not an address.'] } } },
      ]);
      assert.deepEqual(await run(url), {
        code: 1,
        out: '',
        errors: 'Refused: 422 Invalid. email: Not an address.\n',
      });
      assert.equal(sent.length, 1);
    });

    test('an invalid key → the message of the server', async () => {
      const { code, errors } = await run(inlet, 'lh_unknown');
      assert.equal(code, 1);
      assert.match(errors, /^Refused: 401 \w.+\n$/);
    });
  });
}
