// Runs the examples of the README unchanged, with the real program.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { serve } from './serve.ts';

const folder = join(import.meta.dirname, '..');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);

const { url, key } = await serve();

test('the examples of the README print the documented output', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '--eval', blocks.join('\n')],
    { cwd: folder, env: { INLET: url, LEADHUB_KEY: key } },
  );
  const [walked, counted, exported, refused, undone, ...rest] = stdout.trim().split('\n');
  const [, id] = /^lead (\d+) is Sarah$/.exec(walked ?? '') ?? [];
  assert.ok(id, stdout);
  assert.equal(counted, '1 of 1');
  assert.match(exported ?? '', /^leads-[\d-]+\.ndjson: 1 leads, \d+ bytes$/);
  assert.equal(refused, "422 VALIDATION_FAILED [ 'email' ]");
  assert.equal(undone, '1 reverted, 0 left alone');
  assert.match(rest.at(-2) ?? '', new RegExp(`^\\d+: lead.status_changed of lead ${id}$`));
  assert.equal(rest.at(-1), '200 with true');
});
