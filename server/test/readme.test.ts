// Runs the commands of the README as they stand, against the real program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startProgram } from './faults/program.ts';
import { freePort } from './free-port.ts';
import { bash, blocksOf, root, variablesOf } from './guides/page.ts';
import { temporaryFolder } from './temporary-folder.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

const blocks = (language: string) =>
  blocksOf('README.md')
    .filter((block) => block.language === language)
    .map(({ text }) => text.trimEnd());

const env = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  INLET_DATA: temporaryFolder(),
  PORT: String(await freePort()),
};
const program = await startProgram({ env });
after(async () => {
  program.kill('SIGTERM');
  await program.ended;
});

const run = async (commands: string) => (await bash(commands, env)).stdout;

/** The block of variables, with the values that the quickstart printed. */
async function settings(): Promise<string> {
  const [command = ''] = readme.match(/^npm run -s inlet -- quickstart$/m) ?? [];
  const values = variablesOf(program.url, JSON.parse(await run(`${command} --json`)));
  const [block = ''] = blocks('bash');
  return block.replaceAll(/^(\w+)="[^"]*"$/gm, (line, name) => {
    assert.ok(values[name], `the quickstart prints the ${name} of "${line}"`);
    return `${name}="${values[name]}"`;
  });
}

test('every request of the README → the response that the README describes', async () => {
  const variables = await settings();
  // The commands stay as they are; only curl prints the status as well.
  const telling = `curl() { command curl -sS -w '\\n%{http_code}' "$@"; }`;
  const answers: { status: number; body: ReturnType<typeof JSON.parse> }[] = [];
  for (const block of blocks('bash').slice(1)) {
    const [body = '', status] = (await run(`${variables}\n${telling}\n${block}`)).split('\n');
    answers.push({ status: Number(status), body: JSON.parse(body) });
  }
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201, 201, 201, 200, 200],
  );
  const [leadhub, inbound, crmleadpro, remixcrm, snapcrm, sold, list] = answers.map(
    ({ body }) => body,
  );
  assert.equal(leadhub.data.first_name, 'Sarah');
  assert.deepEqual([inbound.status, inbound.is_duplicate], ['created', false]);
  assert.equal(crmleadpro.pipeline, 'sales');
  assert.equal(remixcrm.status, 'created');
  assert.equal(snapcrm.company, 'Acme Inc');
  assert.deepEqual([sold.status, sold.price], ['sold', 45]);
  assert.equal(list.meta.total, 6);
});

test('the commands of the README exist', () => {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  for (const [, name = ''] of readme.matchAll(/npm (?:run (?:-s )?)?(start|test|inlet)\b/g)) {
    assert.ok(scripts[name], name);
  }
  assert.deepEqual(blocks('sh'), [
    'npm ci && npm start',
    'npm ci && npm test',
    'npm run -s inlet -- quickstart',
  ]);
});
