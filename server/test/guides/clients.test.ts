// The clients in clients/ do what their pages show, in each language that this machine has.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { blocksOf, root } from './page.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const inlet = await app.app.listen({ host: '127.0.0.1', port: 0 });

const clients = [
  {
    language: 'python',
    command: 'python3',
    argument: '-c',
    opening: '',
    count: 'print(sum(1 for _ in inlet.list("leads", {"source": "python"})))',
    missing: `
from inlet import InletError
try:
    inlet.get("leads", "a/b?c")
except InletError as error:
    print(error.status, error.code, len(error.request_id) > 0)
inlet.delete("leads", lead["id"])`,
    printed: '404 NOT_FOUND True',
  },
  {
    language: 'php',
    command: 'php',
    argument: '-r',
    opening: '<?php\n',
    count: `echo count([...$inlet->list('leads', ['source' => 'php'])]), "\\n";`,
    missing: `
try {
    $inlet->get('leads', 'a/b?c');
} catch (Inlet\\InletError $error) {
    echo $error->status, ' ', $error->errorCode, ' ', $error->requestId !== '' ? 'True' : '', "\\n";
}
$inlet->delete('leads', $lead['id']);`,
    printed: '404 NOT_FOUND True',
  },
];

for (const { language, command, argument, opening, ...more } of clients) {
  const skip = spawnSync(command, ['--version']).status !== 0 && `there is no ${command} here`;
  suite(`the client in ${language}`, { skip }, () => {
    const folder = join(root, 'clients', language);
    const run = (code: string) =>
      promisify(execFile)(command, [argument, code], {
        cwd: folder,
        env: {
          ...{ PATH: process.env.PATH, HOME: process.env.HOME, PYTHONDONTWRITEBYTECODE: '1' },
          ...{ INLET: inlet, LEADHUB_KEY: app.keys.leadhub },
        },
        timeout: 60_000,
      });

    test('its page stores, lists, changes, finds nothing and deletes', async () => {
      const leads = Array.from({ length: 101 }, (_, index) => ({
        ...{ first_name: `Ann ${index}`, source: language },
      }));
      assert.equal((await call('POST', '/api/v1/leads/batch', { leads })).status, 200);
      // The last block is about webhooks, which webhooks/guide.test.ts tries.
      const blocks = blocksOf(`clients/${language}/README.md`).slice(0, -1);
      const code = blocks.map(({ text }) => text.replace(opening, '')).join('\n');
      const { stdout } = await run(`${code}\n${more.count}\n${more.missing}`);
      const lines = stdout.trimEnd().split('\n');
      assert.match(lines[0] ?? '', /^Lead \d+ is stored\.$/);
      assert.match(lines[1] ?? '', /^\d+ \w/);
      assert.match(stdout, /demo/);
      assert.deepEqual(lines.slice(-2), [String(leads.length), more.printed]);
    });
  });
}
