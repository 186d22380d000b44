import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { systemClock } from '../../platform/clock.ts';
import { openPipelinePool } from '../../platform/database/pipeline-pool.ts';
import { newId } from '../../platform/ids.ts';
import { createCatalogCache } from '../catalog/catalog-cache.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import { createIntake } from './intake/create-intake.ts';
import { type LeadMove, moveLeads } from './move-leads.ts';
import { deleteLead } from './trash/delete-lead.ts';

const database = await createTestDatabase();
const intake = openPipelinePool(database.connection, { connections: 1 });
after(async () => {
  await intake.end();
  await database.drop();
});
const command = { type: 'command', id: null } as const;
const deps = { database, catalogs: createCatalogCache(), clock: systemClock, listeners: [] };
const { workspace } = await createWorkspace(
  { ...deps, people: testPeople(database) },
  { name: 'Acme', owner: { email: 'ann@acme.com', password: 'correct horse' } },
  command,
);
const { captureLead } = createIntake({ ...deps, intake });

async function createLead(): Promise<string> {
  const draft = { firstName: 'Jo', lastName: '', pipeline: { key: 'sales' } };
  const duplicates = { rule: 'create' } as const;
  const request = { workspaceId: workspace.id, key: null, actor: command, draft, duplicates };
  const result = await captureLead(request);
  assert.ok(result.kind === 'created');
  return result.lead.id;
}

const move = (moves: (Omit<LeadMove, 'actor'> & Partial<LeadMove>)[]) =>
  writeInWorkspace(deps, { workspaceId: workspace.id, actor: command }, (write) =>
    moveLeads(
      deps,
      write,
      workspace.id,
      moves.map((one) => ({ actor: command, ...one })),
    ),
  );

async function eventsOf(id: string) {
  const { rows } = await database.pool.query(
    `select before, after, at from events where workspace_id = $1 and subject_id = $2
     and type = 'lead.status_changed' order by seq`,
    [workspace.id, id],
  );
  return rows;
}

test('several moves of a lead → an event for each at its time, and the last status and stage', async () => {
  const [id, other] = [await createLead(), await createLead()];
  const [first, second] = [new Date('2026-01-02T03:04:05Z'), new Date('2026-02-03T04:05:06Z')];
  await move([
    { leadId: id, at: first, status: 'contacted' },
    { leadId: other, at: first, status: 'lost', stage: 'lost' },
    { leadId: id, at: second, status: 'won', stage: 'won' },
    { leadId: id, at: second, status: 'won' },
  ]);
  const events = await eventsOf(id);
  assert.deepEqual(events[0], {
    before: { status: 'new' },
    after: { status: 'contacted' },
    at: first,
  });
  assert.deepEqual(
    [events[1].before.status, events[1].after.status, events[1].after.stage, events[1].at],
    ['contacted', 'won', 'won', second],
  );
  assert.equal(events.length, 2);
  const { rows } = await database.pool.query(
    'select version, updated_at from leads where workspace_id = $1 and id = $2',
    [workspace.id, id],
  );
  assert.deepEqual(rows, [{ version: 3, updated_at: second }]);
});

test('the first move by a member is the first touch of the lead', async () => {
  const id = await createLead();
  const actor = { type: 'member', id: newId() } as const;
  const at = new Date(Date.now() + 1_000);
  const later = new Date(Date.now() + 2_000);
  const touchOf = async () =>
    (await database.pool.query('select first_touch_at from leads where id = $1', [id])).rows[0]
      .first_touch_at;
  await move([{ leadId: id, at, status: 'contacted' }]);
  assert.equal(await touchOf(), null);
  await move([
    { leadId: id, at, status: 'qualified', actor },
    { leadId: id, at: later, status: 'won', actor },
  ]);
  assert.deepEqual(await touchOf(), at);
  await move([{ leadId: id, at: later, status: 'lost', actor }]);
  assert.deepEqual(await touchOf(), at);
  const before = await createLead();
  await move([{ leadId: before, at: new Date('2020-01-01'), status: 'won', actor }]);
  const { rows } = await database.pool.query(
    'select first_touch_at = created_at as same from leads where id = $1',
    [before],
  );
  assert.deepEqual(rows, [{ same: true }]);
});

test('a deleted or unknown lead is skipped', async () => {
  const id = await createLead();
  await deleteLead(deps, { workspaceId: workspace.id, actor: command }, { id });
  await move([id, newId()].map((leadId) => ({ leadId, at: new Date(), status: 'won' })));
  assert.deepEqual(await eventsOf(id), []);
});

test('an unknown status or stage → nothing moves', async () => {
  const id = await createLead();
  const at = new Date();
  await assert.rejects(
    move([
      { leadId: id, at, status: 'won' },
      { leadId: id, at, status: 'unknown' },
    ]),
    /no status "unknown"/,
  );
  await assert.rejects(move([{ leadId: id, at, stage: 'unknown' }]), /no stage "unknown"/);
  assert.deepEqual(await eventsOf(id), []);
});
