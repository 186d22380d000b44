import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { writeInWorkspace } from '../../src/domain/events/write-in-workspace.ts';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { moveLeads } from '../../src/domain/leads/move-leads.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const native = caller(app, app.keys.leadhub);
const { workspace, database } = app;
const command = { type: 'command', id: null } as const;

const attributes = fc.record(
  {
    source: fc.constantFrom('web', 'ads'),
    status: fc.constantFrom('new', 'won'),
    pipeline_stage_id: fc.constantFrom('new', 'proposal'),
    assigned_user_id: fc.constant(app.owner.number),
    tags: fc.subarray(['a', 'b', 'c']),
    starred: fc.boolean(),
    email: fc.constantFrom('ann@x.example', 'bob@x.example', 'eve@x.example'),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), lead: attributes }),
  fc.record({ kind: fc.constant('fill' as const), lead: attributes }),
  fc.record({ kind: fc.constant('change' as const), which: fc.nat(), lead: attributes }),
  fc.record({ kind: fc.constant('delete' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('restore' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), which: fc.nat() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const made: { id: number; uuid: string }[] = [];

async function take(one: Step): Promise<void> {
  if (one.kind === 'create') {
    const { body } = await native('POST', '/api/v1/leads', { first_name: 'A', ...one.lead });
    made.push(body.data);
    return;
  }
  if (one.kind === 'fill') {
    const { status: _, starred: __, ...lead } = one.lead;
    await native('POST', '/api/inbound/leads?tenant=acme', { email: 'new@x.example', ...lead });
    return;
  }
  const lead = made[one.which % Math.max(1, made.length)];
  if (lead === undefined) return;
  const path = `/api/v1/leads/${lead.id}`;
  if (one.kind === 'change') await native('PATCH', path, one.lead);
  else if (one.kind === 'delete') await native('DELETE', path);
  else if (one.kind === 'restore') await native('POST', `${path}/restore`);
  else {
    const move = { leadId: lead.uuid, at: new Date(), status: 'lost', actor: command };
    const { write: deps } = app.services;
    await writeInWorkspace(deps, { workspaceId: workspace.id, actor: command }, (write) =>
      moveLeads(deps, write, workspace.id, [move]),
    );
  }
}

const queries = [
  '',
  ...['source=WEB', 'status=won', 'pipeline_id=sales', 'stage_id=proposal', 'tag=a', 'tag=b'],
  ...[`assigned_user_id=${app.owner.number}`, 'starred=true', 'starred=false', 'search=x.example'],
  ...['source=web&status=new', 'tag=a&starred=true', 'search=ann&status=new', 'sort=email'],
  ...['created_after=2020-01-01', 'created_before=2999-01-01', 'created_after=2999-01-01'],
];

test('totals are exact after any changes, also concurrent ones', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const half = steps.length / 2;
      for (const one of steps.slice(0, half)) await take(one);
      await Promise.all(steps.slice(half).map(take));
      for (const query of queries) {
        const url = `/api/v1/leads?per_page=2&${query}`;
        const { total } = (await native('GET', url)).body.meta;
        const all = (await native('GET', `/api/v1/leads?cursor=&per_page=100&${query}`)).body;
        assert.equal(all.meta.next_cursor, null);
        assert.equal(total, all.data.length, query);
        for (let cursor: string | null = ''; cursor !== null; ) {
          const { body }: TestResponse = await native('GET', `${url}&cursor=${cursor}`);
          assert.equal(body.meta.total, total, `${query}, after ${cursor}`);
          cursor = body.meta.next_cursor;
        }
      }
      assert.equal(await recountLeads(app.services.write, workspace.id), 0);
    }),
    // Keeps the number of leads below one page of 100.
    { numRuns: 4, endOnFailure: true },
  );
});

test('a cached total is recounted after a change', async () => {
  const url = '/api/v1/leads?per_page=1&status=new&starred=true';
  const total = async () => (await native('GET', url)).body.meta.total;
  const star = () => native('POST', '/api/v1/leads', { first_name: 'A', starred: true });
  await star();
  await star();
  const before = await total();
  const { body } = await star();
  assert.equal(await total(), before + 1);
  await native('PATCH', `/api/v1/leads/${body.data.id}`, { starred: false });
  assert.equal(await total(), before);
});

test('a recount corrects wrong counts', async () => {
  await database.pool.query(`delete from lead_counts where workspace_id = $1 and kind = 'all'`, [
    workspace.id,
  ]);
  assert.equal(await recountLeads(app.services.write, workspace.id), 1);
  assert.equal(await recountLeads(app.services.write, workspace.id), 0);
});
