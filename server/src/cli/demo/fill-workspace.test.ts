import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { createWorkspace } from '../../domain/workspaces/create-workspace.ts';
import { actor, type CommandDeps } from '../command.ts';
import { fillWorkspace } from './fill-workspace.ts';
import { makeArrivals } from './make-arrivals.ts';
import { createRandom } from './random.ts';

const database = await createTestDatabase();
after(() => database.drop());
const now = new Date('2026-03-28T09:15:00Z');
const yearBefore = new Date('2025-03-28T09:15:00Z');
const deps: CommandDeps = {
  database,
  connection: database.connection,
  people: testPeople(database),
  clock: { now: () => now },
  listeners: [],
};
const owner = { email: 'ann@acme.example', password: 'correct horse' };
const leads = 600;

async function fill(name: string, seed: number) {
  const { workspace } = await createWorkspace(deps, { name, owner }, actor);
  const filled = await fillWorkspace(deps, workspace, { leads, seed }, () => {});
  return { workspace, filled };
}

async function rows(text: string, workspaceId: string) {
  return (await database.pool.query(text, [workspaceId])).rows;
}

test('a year of leads is there, each told of by the log up to where it stands', async () => {
  const { workspace, filled } = await fill('Acme', 1);
  assert.equal(filled.leads, leads);
  assert.ok(filled.moves > leads && filled.deleted > 0);
  const [seen] = await rows(
    `select count(*) as leads, count(deleted_at) as deleted, min(created_at) as first,
       max(created_at) as last, max(updated_at) as touched, count(distinct source_id) as sources,
       count(distinct assigned_member_id) as members, count(distinct status_id) as statuses,
       count(*) filter (where phone is not null and phone_key is null) as wrong_phones
     from leads where workspace_id = $1`,
    workspace.id,
  );
  assert.equal(seen.leads, leads);
  assert.equal(seen.deleted, filled.deleted);
  assert.ok(seen.first > yearBefore && seen.last < now && seen.touched < now);
  assert.deepEqual([seen.sources, seen.members, seen.statuses], [8, 4, 6]);
  assert.equal(seen.wrong_phones, 0);

  const astray = await rows(
    `select l.id from leads l
     join statuses s on s.workspace_id = l.workspace_id and s.id = l.status_id
     join lateral (select e.after ->> 'status' as status, e.at from events e
       where e.workspace_id = l.workspace_id and e.subject_id = l.id
         and e.type in ('lead.created', 'lead.status_changed') order by e.seq desc limit 1) e on true
     where l.workspace_id = $1 and (e.status <> s.key or e.at > l.updated_at)`,
    workspace.id,
  );
  assert.deepEqual(astray, []);
  const disordered = await rows(
    `select subject_id from (select subject_id, at, lag(at) over (partition by subject_id order by seq)
       as before from events where workspace_id = $1 and subject_type = 'lead') e where at < before`,
    workspace.id,
  );
  assert.deepEqual(disordered, []);
});

test('the same seed makes the same year, another seed another', async () => {
  const facts = async (name: string, seed: number) => {
    const { workspace } = await fill(name, seed);
    return rows(
      `select l.email, l.created_at, l.updated_at, s.key from leads l
       join statuses s on s.workspace_id = l.workspace_id and s.id = l.status_id
       where l.workspace_id = $1 order by l.created_at, l.email`,
      workspace.id,
    );
  };
  const [one, same, other] = [
    await facts('One', 7),
    await facts('Same', 7),
    await facts('Other', 8),
  ];
  assert.deepEqual(one, same);
  assert.notDeepEqual(one, other);
});

test('a second filling finds the same members', async () => {
  const { workspace } = await fill('Twice', 1);
  await fillWorkspace(deps, workspace, { leads: 10, seed: 2 }, () => {});
  const members = await rows('select from members where workspace_id = $1', workspace.id);
  assert.equal(members.length, 5);
});

test('leads come by day more than by night, up to this very hour', () => {
  const arrivals = makeArrivals(createRandom(3), 20_000, now);
  const between = (from: number, to: number) =>
    arrivals.filter((at) => at.getUTCHours() >= from && at.getUTCHours() < to).length;
  assert.ok(between(8, 18) > 4 * between(0, 6));
  assert.deepEqual(
    arrivals,
    arrivals.toSorted((a, b) => a.getTime() - b.getTime()),
  );
  const last = arrivals.at(-1)?.getTime() ?? 0;
  assert.ok(last < now.getTime() && last > now.getTime() - 86_400_000);
});
