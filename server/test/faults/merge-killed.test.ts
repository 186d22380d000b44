// kill -9 of the program around the commit of a merge and of its undo: the contacts are one, or apart,
// with all their leads.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { startProgram } from './program.ts';
import { slowWrites } from './slow-writes.ts';
import { createTenant } from './tenant.ts';

const own = await createTestDatabase();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
after(async () => {
  program.kill('SIGTERM');
  await program.ended;
  await database.close();
  await own.drop();
});
const { keys } = await createTenant(database);
const env = { DATABASE_URL: own.url, INLET_ROLE: 'api' };
let program = await startProgram({ env });
const slow = slowWrites(database, 'causes');

async function call(method: string, path: string, body?: object) {
  const response = await fetch(`${program.url}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { data } = (await response.json()) as { data: { contact_id: number } };
  return { status: response.status, data, cause: response.headers.get('x-cause-id') };
}

async function killDuring(request: () => Promise<unknown>): Promise<void> {
  const lost = request().catch(() => 'no response');
  assert.ok(await waitUntil(slow.isSleeping, { withinMs: 10_000, everyMs: 5 }));
  program.kill('SIGKILL');
  await program.ended;
  assert.equal(await lost, 'no response');
  // PostgreSQL may still process the request of the killed program.
  assert.ok(
    await waitUntil(async () => !(await slow.isSleeping()), { withinMs: 10_000, everyMs: 20 }),
  );
  program = await startProgram({ env });
}

/** How many of two contacts with a lead each are there, merged, and have leads. */
async function counts(): Promise<[number, number, number]> {
  const { rows } = await database.pool.query(
    `select (select count(*)::integer from contacts where deleted_at is null) as active,
      (select count(*)::integer from merged_records) as merged,
      (select count(distinct contact_id)::integer from leads l join contacts c on c.id = l.contact_id
        where c.deleted_at is null) as owners`,
  );
  return [rows[0].active, rows[0].merged, rows[0].owners];
}

const apart = [2, 0, 2];
const whole = [1, 1, 1];
const contacts: number[] = [];
for (const email of ['one@killed.example', 'two@killed.example']) {
  const { status, data } = await call('POST', 'leads', { first_name: 'Ann', email });
  assert.equal(status, 201);
  contacts.push(data.contact_id);
}
const merge = () =>
  call('POST', `contacts/${contacts[0]}/merge`, { contact_ids: contacts.slice(1) });

test('a merge that is killed before the commit → the contacts are apart', async () => {
  await slow.begin('before the commit');
  await killDuring(merge);
  assert.deepEqual(await counts(), apart);
});

test('an undo of a merge that is killed → it is whole, and can be undone again', async () => {
  await slow.end();
  const { status, cause } = await merge();
  assert.equal(status, 200);
  assert.deepEqual(await counts(), whole);
  await slow.begin('before the commit');
  await killDuring(() => call('POST', `undo/${cause}`));
  assert.deepEqual(await counts(), whole);
  await slow.end();
  assert.equal((await call('POST', `undo/${cause}`)).status, 200);
  assert.deepEqual(await counts(), apart);
});

test('a merge that is killed within the commit → the contacts are one, or apart', async () => {
  await slow.begin('within the commit');
  await killDuring(merge);
  assert.deepEqual(await counts(), (await counts())[1] === 1 ? whole : apart);
});
