// The command as a user runs it: a process with an environment and an exit code.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hashAtFullCost } from '../../test/cheap-passwords.ts';
import { createTestDatabase } from '../../test/database.ts';
import { compileCacheOf } from '../../test/faults/program.ts';
import { testPeople, testPublicUrl } from '../../test/people.ts';

const database = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'inlet-cli-'));
const port = 20_000 + randomInt(20_000);
after(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

interface Ran {
  code: number | null;
  out: string;
  errors: string;
}

const program = fileURLToPath(new URL('index.ts', import.meta.url));

function inlet(typed: string[], env: Record<string, string> = {}, input = ''): Promise<Ran> {
  const child: ChildProcess = spawn(process.execPath, [program, ...typed], {
    cwd: folder,
    env: {
      ...{ DATABASE_URL: database.url, PORT: String(port), PATH: process.env.PATH },
      ...compileCacheOf(process.env),
      ...env,
    },
  });
  child.stdin?.end(input);
  const ran: Ran = { code: null, out: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    ran.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    ran.errors += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ran, code }));
  });
}

const create = ['workspace', 'create', '--owner-email', 'ann@acme.example', '--name'];

test('a command with --json → one line on stdout, nothing on stderr, exit code 0', async () => {
  const { code, out, errors } = await inlet([...create, 'Acme', '--slug', 'acme', '--json']);
  assert.deepEqual([code, errors], [0, '']);
  assert.equal(out.trimEnd().split('\n').length, 1);
  assert.equal(JSON.parse(out).slug, 'acme');
});

test('workspace create --owner-password-stdin takes the password from a pipe', async () => {
  const email = 'piped@acme.example';
  const typed = ['workspace', 'create', '--name', 'Piped', '--owner-email', email];
  const piped = [...typed, '--owner-password-stdin', '--json'];
  const short = await inlet(piped, {}, 'short\n');
  assert.equal(short.code, 1);
  const made = await inlet(piped, {}, 'correct horse\n');
  assert.equal(made.code, 0, made.errors);
  assert.equal(JSON.parse(made.out).owner.password, undefined);
  hashAtFullCost();
  const people = testPeople(database);
  const answer = await people.handle(
    new Request(`${testPublicUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: testPublicUrl },
      body: JSON.stringify({ email, password: 'correct horse' }),
    }),
  );
  assert.equal(answer.status, 200);
});

test('two equal slugs at once → one workspace and one conflict', async () => {
  const both = await Promise.all(
    [1, 2].map(() => inlet([...create, 'Race', '--slug', 'race', '--json'])),
  );
  assert.deepEqual(both.map(({ code }) => code).toSorted(), [0, 1]);
  const lost = both.find(({ code }) => code === 1);
  assert.equal(lost?.out, '');
  assert.equal(JSON.parse(lost?.errors ?? '').error.code, 'conflict');
});

test('key list without --workspace, with several workspaces → a usage error', async () => {
  const { code, out, errors } = await inlet(['key', 'list']);
  assert.deepEqual([code, out], [2, '']);
  assert.match(errors, /Which workspace\?.*acme/s);
});

test('an invalid configuration → an error that names the variable', async () => {
  const { code, out, errors } = await inlet(['workspace', 'list'], { PORT: 'x' });
  assert.deepEqual([code, out], [1, '']);
  assert.match(errors, /PORT=x: must be a whole number/);
});

test('doctor reports the state of each check, with advice', async () => {
  const { code, out, errors } = await inlet(['doctor', '--json']);
  assert.deepEqual([code, errors], [1, ''], 'the database of the tests is not durable');
  const { ok, checks } = JSON.parse(out);
  assert.equal(ok, false);
  const finding = (check: string, message: RegExp) =>
    checks.find(
      (one: Record<string, string>) => one.check === check && message.test(one.message ?? ''),
    );
  assert.equal(finding('configuration', /127\.0\.0\.1/).state, 'ok');
  assert.equal(finding('database', /PostgreSQL \d+.* answers/).state, 'ok');
  assert.equal(finding('clock', /agree/).state, 'ok');
  assert.equal(finding('port', /is free/).state, 'ok');
  const weak = finding('database', /fsync is off/);
  assert.equal(weak.state, 'problem');
  assert.match(weak.advice, /Set both to on/);
});

test('output to a pipe that its reader has closed → exit code 0, nothing on stderr', async () => {
  const command = `"${process.execPath}" "${program}" --help | true; echo "\${PIPESTATUS[0]}"`;
  const child = spawn('bash', ['-c', command], { cwd: folder });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  await once(child, 'close');
  assert.deepEqual([out.trim(), errors], ['0', '']);
});
