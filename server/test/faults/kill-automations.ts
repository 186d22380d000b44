// Kills programs while runs of automations advance, and counts what their steps did.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

export interface Scale {
  /** The runs in whose middle each kill happens. */
  leads: number;
  kills: number;
}

const own = await createTestDatabase();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
const env = { DATABASE_URL: own.url };
after(async () => {
  for (const program of programs) {
    program.kill('SIGTERM');
    await program.ended;
  }
  await database.close();
  await own.drop();
});
const { keys } = await createTenant(database);
const programs = await Promise.all([startProgram({ env }), startProgram({ env })]);

async function post(path: string, body: object) {
  const response = await fetch(`${programs[0]?.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(response.ok, `${path} ${response.status}`);
  return (await response.json()) as { data: { id: number } };
}

interface Seen {
  runs: number;
  finished: number;
  waiting: number;
}

async function seen(): Promise<Seen> {
  const { rows } = await database.pool.query<Seen>(`select count(*)::integer as runs,
    (count(*) filter (where state = 'finished'))::integer as finished,
    (count(*) filter (where state = 'waiting'))::integer as waiting from automation_runs`);
  return rows[0] ?? { runs: 0, finished: 0, waiting: 0 };
}

export async function killInTurn({ leads, kills }: Scale): Promise<void> {
  await database.pool.query(
    `insert into members (workspace_id, id, name, email, role)
     select workspace_id, gen_random_uuid(), 'Agent ' || i, 'agent' || i || '@acme.example', 'agent'
     from workspace_counters, generate_series(1, 2) i`,
  );
  await database.pool.query('update workspace_counters set catalog_version = catalog_version + 1');
  const { rows: members } = await database.pool.query<{ number: number }>(
    'select number from members order by number',
  );
  await post('/automations', {
    ...{ name: 'All', active: true, trigger: { type: 'lead.created' } },
    steps: [
      { type: 'assign', user_ids: members.map(({ number }) => number) },
      { type: 'create_task', title: 'Call' },
      { type: 'add_note', body: 'Seen' },
      { type: 'add_tag', tag: 'first' },
      {
        type: 'branch',
        conditions: [{ field: 'tag', operator: 'contains', value: 'first' }],
        yes: [{ type: 'create_deal', title: 'Roof' }],
      },
      { type: 'add_tag', tag: 'last' },
    ],
  });
  const count = kills * leads;
  for (let kill = 0; kill < kills; kill += 1) {
    const people = Array.from({ length: leads }, (_, index) => ({ first_name: `Ann ${index}` }));
    await post('/leads/batch', { leads: people });
    const least = kill * leads + leads / 3;
    await waitUntil(async () => (await seen()).finished >= least, {
      ...{ withinMs: 60_000, everyMs: 5 },
    });
    const index = kill % programs.length;
    programs[index]?.kill('SIGKILL');
    await programs[index]?.ended;
    programs[index] = await startProgram({ env });
  }
  const isDone = async () => (await seen()).finished === count;
  assert.ok(
    await waitUntil(isDone, { withinMs: 120_000, everyMs: 50 }),
    JSON.stringify(await seen()),
  );
  const { rows } = await database.pool.query(`
    select (select count(*)::integer from automation_runs) as runs,
      (select count(*)::integer from tasks) as tasks,
      (select count(distinct lead_id)::integer from tasks) as leads_with_task,
      (select count(*)::integer from notes) as notes,
      (select count(*)::integer from deals) as deals,
      (select count(distinct lead_id)::integer from deals) as leads_with_deal,
      (select count(*)::integer from automation_run_steps) as steps,
      (select count(*)::integer from lead_tags) as tags,
      (select max(count) - min(count) from (
        select count(*)::integer as count from leads group by assigned_member_id) m) as spread`);
  const [{ spread, ...counts }] = rows;
  const n = count;
  assert.deepEqual(counts, {
    ...{ runs: n, tasks: n, leads_with_task: n, notes: n, deals: n, leads_with_deal: n },
    ...{ steps: 7 * n, tags: 2 * n },
  });
  assert.ok(spread <= 1, `${spread}`);
}
