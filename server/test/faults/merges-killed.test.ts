// kill -9 of the program while it merges many groups: the next program goes on, each group is merged
// once, and one undo parts them all.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { isLong } from '../campaign.ts';
import { createTestDatabase } from '../database.ts';
import { startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const groups = 60;
/** How many are merged at a kill. */
const kills = isLong() ? [10, 30] : [20];
const own = await createTestDatabase();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
after(async () => {
  program.kill('SIGTERM');
  await program.ended;
  await database.close();
  await own.drop();
});
const { keys } = await createTenant(database);
const env = { DATABASE_URL: own.url };
let program = await startProgram({ env });

async function call(method: 'GET' | 'POST', path: string, body?: object) {
  const response = await fetch(`${program.url}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.ok(response.status < 300, text);
  return JSON.parse(text);
}

const select = async (sql: string) => (await database.pool.query(sql)).rows;
const contacts = () => select('select id from contacts where deleted_at is null order by id');

/** Kills the program when the cause has come so far. */
async function killAt(cause: string, least: number): Promise<void> {
  const isThere = async () => (await call('GET', `causes/${cause}`)).data.done >= least;
  assert.ok(await waitUntil(isThere, { withinMs: 60_000, everyMs: 5 }));
  program.kill('SIGKILL');
  await program.ended;
  program = await startProgram({ env });
}

async function end(cause: string) {
  let found: Record<string, unknown> = {};
  const isDone = async () => {
    found = (await call('GET', `causes/${cause}`)).data;
    return found.state === 'finished';
  };
  assert.ok(await waitUntil(isDone, { withinMs: 60_000, everyMs: 50 }), JSON.stringify(found));
  return found;
}

test('a merge of many that is killed → each group once, and an undo parts them', async () => {
  const people = Array.from({ length: groups }, (_, index) => `person${index}`);
  const leads = people.flatMap((name) =>
    ['', '+other'].map((tag) => ({ first_name: name, email: `${name}${tag}@killed.example` })),
  );
  await call('POST', 'leads/batch', { leads });
  const before = await contacts();
  assert.equal(before.length, 2 * groups);
  const { cause, total } = (await call('POST', 'duplicates/merge', { min_score: 90 })).data;
  assert.equal(total, groups);
  for (const least of kills) await killAt(cause, least);
  const { done, skipped } = await end(cause);
  assert.deepEqual([done, skipped], [groups, 0]);
  assert.equal((await contacts()).length, groups);
  const events = await select(`select count(*)::integer as events,
    count(distinct subject_id)::integer as survivors from events where type = 'contact.merged'`);
  assert.deepEqual(events, [{ events: groups, survivors: groups }]);
  assert.deepEqual(await select('select from planned_merges'), []);

  const undone = (await call('POST', `undo/${cause}`)).data;
  assert.deepEqual(undone.skipped, []);
  assert.deepEqual(await contacts(), before);
  const lost = await select(`select l.id from leads l join contacts c on c.id = l.contact_id
    where c.deleted_at is not null or l.email <> c.email`);
  assert.deepEqual(lost, []);
});
