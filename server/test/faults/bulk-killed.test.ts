// kill -9 of the program around the commit of a bulk edit and of its undo: all leads have changed, or
// none.
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
const leads = 50;

async function call(method: string, path: string, body?: object) {
  const response = await fetch(`${program.url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { data } = (await response.json()) as { data: { cause: string; count: number } };
  return { status: response.status, data };
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

/** The number of leads with this status, of events that led to it, and of causes. */
async function counts(status: string): Promise<[number, number, number]> {
  const { rows } = await database.pool.query(
    `select (select count(*)::integer from leads l
        join statuses s on s.workspace_id = l.workspace_id and s.id = l.status_id
        where s.key = $1) as leads,
      (select count(*)::integer from events where after ->> 'status' = $1
        and type = 'lead.status_changed') as events,
      (select count(*)::integer from causes) as causes`,
    [status],
  );
  return [rows[0].leads, rows[0].events, rows[0].causes];
}

for (let index = 0; index < leads; index += 1) {
  assert.equal((await call('POST', 'leads', { first_name: `No ${index}` })).status, 201);
}

for (const when of ['before the commit', 'within the commit'] as const) {
  test(`a bulk edit that is killed ${when} → all leads or none`, async () => {
    await slow.begin(when);
    const status = when === 'before the commit' ? 'won' : 'lost';
    const causes = (await counts(status))[2];
    await killDuring(() => call('PATCH', 'leads/bulk', { filter: {}, set: { status } }));
    const after = await counts(status);
    const isDone = after[0] > 0;
    assert.deepEqual(after, isDone ? [leads, leads, causes + 1] : [0, 0, causes]);
    if (when === 'before the commit') assert.equal(isDone, false);
  });
}

test('an undo that is killed → nothing is reverted, and it can be undone again', async () => {
  await slow.end();
  const edited = await call('PATCH', 'leads/bulk', { filter: {}, set: { status: 'quoted' } });
  assert.deepEqual([edited.status, edited.data.count], [200, leads]);
  await slow.begin('before the commit');
  await killDuring(() => call('POST', `undo/${edited.data.cause}`));
  assert.equal((await counts('quoted'))[0], leads);
  const undone = await call('POST', `undo/${edited.data.cause}`);
  assert.deepEqual([undone.status, undone.data.count], [200, leads]);
  assert.equal((await counts('quoted'))[0], 0);
});
