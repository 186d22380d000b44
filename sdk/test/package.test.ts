// The package as published: built, installed into node_modules, imported and compiled against.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/generated-file.ts';
import { temporaryFolder } from '../../server/test/temporary-folder.ts';

const run = promisify(execFile);

test('the built package runs and compiles in another program', async () => {
  const folder = temporaryFolder();
  const installed = join(folder, 'node_modules/@inlet/sdk');
  mkdirSync(installed, { recursive: true });
  await run(process.execPath, [join(ROOT, 'sdk/build.ts'), installed]);
  assert.ok(!readdirSync(installed).some((name) => /(?<!\.d)\.ts$/.test(name)));
  symlinkSync(join(ROOT, 'node_modules/openapi-fetch'), join(folder, 'node_modules/openapi-fetch'));

  const program = `import { createInlet, InletError } from '@inlet/sdk';
const inlet = createInlet({ baseUrl: 'http://127.0.0.1:1', retries: 0 });
const error = await inlet.leads.get(1).catch((error) => error);
console.log(error instanceof InletError, error.code);
`;
  writeFileSync(join(folder, 'program.mjs'), program);
  const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: folder });
  assert.equal(stdout, 'true NO_ANSWER\n');

  writeFileSync(
    join(folder, 'program.mts'),
    `${program}export const id: number = (await inlet.leads.get(1)).id;
// @ts-expect-error A number.
export const text: string = (await inlet.leads.get(1)).id;
`,
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'esnext', '--module', 'nodenext'];
  await run(process.execPath, [tsc, ...options, '--types', '', 'program.mts'], { cwd: folder });
});
