// kill -9 in the middle of a bulk change that runs as a job, of the server and of its PostgreSQL: each
// lead changes once. undo-killed.test.ts does the same to an undo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { addManyLeads } from '../many-leads.ts';
import { startedData } from './data.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const env = { INLET_DATA: data.folder };
let program: Program = await startProgram({ env });
const leads = 6_000;
const { keys } = await data.use(async (database) => {
  const tenant = await createTenant(database);
  const { rows } = await database.pool.query<{ id: string }>('select id from workspaces');
  await addManyLeads(database, rows[0]?.id ?? '', leads);
  return tenant;
});

interface Shown {
  cause: string;
  running: boolean;
  total: number;
  state: string;
  done: number;
  skipped: number;
  subjects: { leads: number };
}

async function call(method: string, path: string, body?: object): Promise<Shown> {
  const response = await fetch(`${program.url}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { data: shown } = (await response.json()) as { data: Shown };
  return shown;
}

async function hasPassed(cause: string, before: number): Promise<number> {
  let done = 0;
  const passed = async () => {
    ({ done } = await call('GET', `causes/${cause}`));
    return done > before;
  };
  assert.ok(await waitUntil(passed, { withinMs: 60_000, everyMs: 10 }), `${done} are done`);
  return done;
}

/** Kills the server, and then PostgreSQL, while the job runs. */
async function killDuring(cause: string): Promise<void> {
  const first = await hasPassed(cause, 0);
  program.kill('SIGKILL');
  await program.ended;
  program = await startProgram({ env });
  await hasPassed(cause, first + 2_000);
  assert.equal((await call('GET', `causes/${cause}`)).state, 'running');
  process.kill(data.postgresPid() ?? 0, 'SIGKILL');
  const isFinished = async () => (await call('GET', `causes/${cause}`)).state === 'finished';
  const ended = () => isFinished().catch(() => false);
  assert.ok(await waitUntil(ended, { withinMs: 120_000, everyMs: 100 }), 'the job ends');
}

/** The leads with the tag, the events of the cause, and the subjects of these. */
const counts = (cause: string): Promise<object> =>
  data.use(async ({ pool }) => {
    const { rows } = await pool.query(
      `select (select count(*)::integer from lead_tags lt
          join tags t on t.workspace_id = lt.workspace_id and t.id = lt.tag_id
          where t.name = 'killed') as tagged,
        (select count(*)::integer from events where cause_id = $1) as events,
        (select count(distinct subject_id)::integer from events where cause_id = $1) as subjects,
        (select count(*)::integer from bulk_pieces) as pieces`,
      [cause],
    );
    return rows[0];
  });

test('a killed server, then a killed PostgreSQL → each lead changes once', async () => {
  const edit = { filter: {}, set: { add_tags: ['killed'] } };
  const { cause, running, total } = await call('PATCH', 'leads/bulk', edit);
  assert.deepEqual([running, total], [true, leads]);
  await killDuring(cause);
  const { done, skipped, subjects } = await call('GET', `causes/${cause}`);
  assert.deepEqual([done, skipped, subjects], [leads, 0, { leads }]);
  assert.deepEqual(await counts(cause), {
    ...{ tagged: leads, events: leads, subjects: leads, pieces: 0 },
  });
});
