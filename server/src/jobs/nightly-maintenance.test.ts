import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../test/build-test-app.ts';
import { caller } from '../../test/call.ts';
import { runProjection } from '../domain/events/projections/run-projection.ts';
import { recountLeads } from '../domain/leads/counts/recount-leads.ts';
import { leadSearch } from '../domain/leads/search/projection.ts';
import { silentLog } from '../platform/log.ts';
import { nightlyMaintenanceJob } from './nightly-maintenance.ts';

let now = new Date('2026-03-01T12:00:00Z');
const app = await buildTestApp({ clock: { now: () => now } });
after(() => app.close());
const native = caller(app, app.keys.leadhub);
const { write } = app.services;
const runJob = () => nightlyMaintenanceJob(write, silentLog).handle({});

async function createLead(first_name: string): Promise<{ id: number; uuid: string }> {
  const body = { first_name, email: `${first_name}@x.example`, tags: ['hot'] };
  return (await native('POST', '/api/v1/leads', body)).body.data;
}

test('leads that have been in the trash for 30 days are purged, others stay', async () => {
  const [old, young, kept] = [
    await createLead('old'),
    await createLead('young'),
    await createLead('kept'),
  ];
  await native('DELETE', `/api/v1/leads/${old.id}`);
  now = new Date('2026-03-03T12:00:00Z');
  await native('DELETE', `/api/v1/leads/${young.id}`);
  await runProjection(app.database, leadSearch, app.workspace.id, { lease: 'skip' });

  now = new Date('2026-03-31T11:59:00Z');
  await runJob();
  const { pool } = app.database;
  const remaining = async () => (await pool.query('select number from leads order by 1')).rows;
  assert.equal((await remaining()).length, 3);

  now = new Date('2026-03-31T12:01:00Z');
  await runJob();
  assert.deepEqual(await remaining(), [{ number: young.id }, { number: kept.id }]);
  const { rows } = await pool.query(
    `select type, actor_type, before from events where subject_id = $1 order by seq desc limit 1`,
    [old.uuid],
  );
  assert.deepEqual(rows, [
    { type: 'lead.purged', actor_type: 'system', before: { number: old.id } },
  ]);
  const { meta } = (await native('GET', '/api/v1/leads?search=old')).body;
  assert.equal(meta.total, 0);
  assert.equal(await recountLeads(write, app.workspace.id), 0);
});

test('wrong totals are corrected', async () => {
  await app.database.pool.query('update lead_counts set count = count + 1');
  await runJob();
  assert.equal((await native('GET', '/api/v1/leads')).body.meta.total, 1);
});

test('more leads than one step purges → all are purged', async () => {
  await app.database.pool.query(
    `insert into leads (workspace_id, id, contact_id, first_name, last_name, name_key, status_id,
       created_at, updated_at, deleted_at)
     select workspace_id, gen_random_uuid(), contact_id, 'A', '', 'a', status_id, created_at,
       updated_at, '2026-01-01'
     from leads, generate_series(1, 450) where deleted_at is null`,
  );
  await runJob();
  const { rows } = await app.database.pool.query(
    'select count(*) from leads where deleted_at is not null',
  );
  assert.deepEqual(rows, [{ count: 1 }]);
  assert.equal(await recountLeads(write, app.workspace.id), 0);
});
