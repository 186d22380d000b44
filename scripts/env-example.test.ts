import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig, VARIABLES } from '../server/src/config.ts';
import { temporaryFolder } from '../server/test/temporary-folder.ts';
import { ROOT } from './generated-file.ts';

const example = readFileSync(join(ROOT, '.env.example'), 'utf8');

test('.env.example names every variable once', () => {
  const names = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  assert.deepEqual(names.toSorted(), VARIABLES.map(({ name }) => name).toSorted());
});

test('.env.example with everything uncommented means the same as no file', () => {
  const folder = temporaryFolder();
  const defaults = readConfig({}, folder);
  writeFileSync(join(folder, '.env'), example.replaceAll(/^# (?=[A-Z_]+=)/gm, ''));
  assert.equal(JSON.stringify(readConfig({}, folder)), JSON.stringify(defaults));
});
