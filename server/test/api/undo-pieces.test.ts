// The undo of a large change reads the log piece by piece, without the values that it does not need,
// and moves leads to the trash by a statement of its own.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { rangeBefore, readHistory } from '../../src/domain/undo/cause-queries.ts';
import type { LoggedChange } from '../../src/domain/undo/logged-change.ts';
import { planUndo, type UndoPlan } from '../../src/domain/undo/plan-undo.ts';
import { isOutdated, readPiece } from '../../src/domain/undo/undo-piece.ts';
import { runs } from '../campaign.ts';
import { api, causeOf, openUndoWorld, undo } from './undo-world.ts';

const world = await openUndoWorld();
after(() => world.app.close());
const { app, native, owner, agent } = world;
const db = app.database.kysely;
const workspaceId = app.workspace.id;

const people = ['ann', 'ben', 'cleo'] as const;
const nth = fc.nat(20);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('batch' as const),
      names: fc.array(fc.constantFrom(...people), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('bulk' as const),
      city: fc.constantFrom('Aton', 'Bton'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), lead: nth }) },
  fc.record({ kind: fc.constant('note' as const), lead: nth }),
  fc.record({ kind: fc.constant('delete' as const), lead: nth }),
  fc.record({ kind: fc.constant('contact' as const), lead: nth }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), cause: nth }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** All events of the records of a cause, from its first one on each, with their values. */
async function wholeHistory(causeId: string): Promise<LoggedChange[]> {
  const { rows } = await app.database.pool.query(
    `select e.*, c.undoes from events e
     left join causes c on c.workspace_id = e.workspace_id and c.id = e.cause_id
     where e.workspace_id = $1 and e.seq >= (select min(f.seq) from events f
       where f.workspace_id = $1 and f.subject_id = e.subject_id and f.cause_id = $2)
     order by e.seq`,
    [workspaceId, causeId],
  );
  return rows.map((row) => ({
    ...{ seq: row.seq, type: row.type, before: row.before, after: row.after },
    ...{ subjectType: row.subject_type, subjectId: row.subject_id, undoes: row.undoes },
    ...{ actor: { type: row.actor_type, id: row.actor_id }, causeId: row.cause_id },
  }));
}

async function plansOfPieces(causeId: string, events: number): Promise<UndoPlan[]> {
  const plans: UndoPlan[] = [];
  let before: number | null = null;
  for (;;) {
    const range = await rangeBefore(db, workspaceId, causeId, { before, events });
    if (range === undefined) return plans;
    plans.push(planUndo(causeId, await readHistory(db, workspaceId, causeId, range)));
    before = range.from;
  }
}

/** What is done with each record; the values of its last event matter for notes, tasks and calls. */
const actionsOf = (plans: readonly UndoPlan[]) =>
  plans
    .flatMap(({ records }) => records)
    .map(({ type, id, firstSeq, existence, fields, changedSince }) => ({
      ...{ type, id, firstSeq, action: existence?.action, changedSince },
      facts: type === 'lead' || type === 'contact' ? undefined : existence?.facts,
      fields: Object.fromEntries(fields),
    }))
    .sort((one, other) => one.firstSeq - other.firstSeq);

async function run(steps: readonly Step[]): Promise<string[]> {
  const causes: string[] = [];
  const leads: number[] = [];
  const mark = `r${Math.random()}`;
  const leadOf = (index: number) => `${api}/leads/${leads[index % leads.length]}`;
  for (const one of steps) {
    if (one.kind === 'batch') {
      const bodies = one.names.map((name) => ({
        first_name: name,
        email: `${name}@${mark}.example`,
      }));
      const made = await agent.call('POST', `${api}/leads/batch`, { leads: bodies });
      causes.push(causeOf(made));
      leads.push(...made.body.data.map(({ id }: { id: number }) => id));
    } else if (one.kind === 'undo') {
      const cause = causes[one.cause % Math.max(1, causes.length)];
      const undone = cause === undefined ? undefined : await undo(native, cause);
      if (undone?.status === 200) causes.push(undone.body.data.cause);
    } else if (leads.length === 0) continue;
    else if (one.kind === 'bulk') {
      const active = (await native('GET', `${api}/leads?search=${mark}&limit=100`)).body.data;
      const ids = active.map(({ id }: { id: number }) => id);
      if (ids.length === 0) continue;
      const set = { city: one.city };
      causes.push(causeOf(await agent.call('PATCH', `${api}/leads/bulk`, { ids, set })));
    } else if (one.kind === 'edit') {
      await owner.call('PATCH', leadOf(one.lead), { company: String(one.lead) });
    } else if (one.kind === 'note') {
      await owner.call('POST', `${leadOf(one.lead)}/notes`, { body: 'Called' });
    } else if (one.kind === 'delete') await owner.call('DELETE', leadOf(one.lead));
    else {
      const lead = (await native('GET', leadOf(one.lead))).body.data;
      if (lead) await owner.call('PATCH', `${api}/contacts/${lead.contact_id}`, { city: 'Cton' });
    }
  }
  return causes;
}

test('random histories with changes by others → the pieces revert what the whole would', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (steps, events) => {
        for (const cause of await run(steps)) {
          const expected = actionsOf([planUndo(cause, await wholeHistory(cause))]);
          assert.deepEqual(actionsOf(await plansOfPieces(cause, events)), expected);
        }
      },
    ),
    { numRuns: runs(10) },
  );
  await world.assertCounted();
});

test('a piece that was read ahead is outdated by a change of its records alone', async () => {
  const batchOf = async (name: string) => {
    const leads = [{ first_name: name, email: `${name}@ahead.example` }];
    return agent.call('POST', `${api}/leads/batch`, { leads });
  };
  const made = await batchOf('inside');
  const other = await batchOf('outside');
  const piece = await readPiece(db, workspaceId, { undoes: causeOf(made), before: null });
  const leadOf = (of: typeof made) => `${api}/leads/${of.body.data[0].id}`;
  await owner.call('PATCH', leadOf(other), { city: 'Bern' });
  assert.equal(await isOutdated(db, workspaceId, piece), false);
  await owner.call('PATCH', leadOf(made), { city: 'Bern' });
  assert.equal(await isOutdated(db, workspaceId, piece), true);
});

test('a lead that an undo moves to the trash and back → the events of its deletion and restoration', async () => {
  const body = {
    ...{ first_name: 'Whole', email: 'whole@undo.example', phone: '+49 171 5550199', city: 'Bern' },
    ...{
      tags: ['one', 'two'],
      source: 'Fair',
      custom_fields: { budget: 5 },
      event_date: '2030-01-02',
    },
  };
  const made = await agent.call('POST', `${api}/leads/batch`, { leads: [body] });
  const [{ id, uuid }] = made.body.data;
  const removed = await undo(agent.call, causeOf(made));
  assert.equal(removed.body.data.count, 2);
  await world.assertCounted();
  assert.equal((await undo(agent.call, causeOf(removed))).body.data.count, 2);
  assert.equal((await owner.call('DELETE', `${api}/leads/${id}`)).status, 204);
  assert.equal((await owner.call('POST', `${api}/leads/${id}/restore`)).status, 200);
  const { rows } = await app.database.pool.query(
    `select type, before, after from events where subject_id = $1 order by seq`,
    [uuid],
  );
  const [, deleted, restored, deletedAlone, restoredAlone] = rows;
  assert.deepEqual(
    [rows.length, deleted.type, restored.type],
    [5, 'lead.deleted', 'lead.restored'],
  );
  assert.deepEqual([deleted, restored], [deletedAlone, restoredAlone]);
  assert.deepEqual(
    [deleted.before.event_date, deleted.before.tags],
    ['2030-01-02', ['one', 'two']],
  );
  await world.assertCounted();
});
