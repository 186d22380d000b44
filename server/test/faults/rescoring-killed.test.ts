// kill -9 of the program while it scores all leads again: the next program goes on where it ended, and
// each lead is scored once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { isLong } from '../campaign.ts';
import { createTestDatabase } from '../database.ts';
import { addManyLeads } from '../many-leads.ts';
import { startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const leads = isLong() ? 2_500 : 1_500;
/** How many are scored at a kill. */
const kills = isLong() ? [500, 1_000] : [500];
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

interface Progress {
  done: number;
  rescoring: boolean;
}

async function progress(): Promise<Progress> {
  const { rows } = await database.pool.query<Progress>(
    'select done, rescored_to is not null as rescoring from scoring',
  );
  return rows[0] ?? { done: 0, rescoring: true };
}

test('a rescoring that is killed → every lead is scored, each once', async () => {
  const { rows } = await database.pool.query<{ id: string }>('select id from workspaces');
  await addManyLeads(database, rows[0]?.id ?? '', leads);
  await database.pool.query('update leads set score = 0');
  const made = await fetch(`${program.url}/api/v1/score-rules`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'All', filter: {}, points: 30 }),
  });
  assert.equal(made.status, 201);
  for (const least of kills) {
    const isThere = async () => (await progress()).done >= least;
    assert.ok(await waitUntil(isThere, { withinMs: 60_000, everyMs: 5 }));
    program.kill('SIGKILL');
    await program.ended;
    const { done, rescoring } = await progress();
    assert.ok(rescoring && done < leads, `${done} of ${leads}`);
    program = await startProgram({ env });
  }
  const isDone = async () => !(await progress()).rescoring;
  assert.ok(await waitUntil(isDone, { withinMs: 60_000, everyMs: 50 }));
  const scored = await database.pool.query(
    `select (select count(*)::integer from leads where score = 30) as leads,
      count(*)::integer as events, count(distinct subject_id)::integer as subjects
    from events where type = 'lead.scored'`,
  );
  assert.deepEqual(scored.rows[0], { leads, events: leads, subjects: leads });
  assert.equal((await progress()).done, leads);
});
