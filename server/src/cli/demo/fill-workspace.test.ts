import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { createWorkspace } from '../../domain/workspaces/create-workspace.ts';
import { actor, type CommandDeps } from '../command.ts';
import { fillWorkspace } from './fill-workspace.ts';
import { makeArrivals } from './make-arrivals.ts';
import { maxOpenDays } from './make-stage-history.ts';
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

async function fill(name: string, seed: number, leads = 600) {
  const { workspace } = await createWorkspace(deps, { name, owner }, actor);
  const filled = await fillWorkspace(deps, workspace, { leads, seed }, () => {});
  return { workspace, filled };
}

async function rows(text: string, workspaceId: string) {
  return (await database.pool.query(text, [workspaceId])).rows;
}

const acme = await fill('Acme', 1);

test('a year of leads is made, and the log of each leads to its status', async () => {
  const { workspace, filled } = acme;
  assert.equal(filled.leads, 600);
  assert.ok(filled.moves > 600 && filled.deleted > 0);
  const [seen] = await rows(
    `select count(*) as leads, count(deleted_at) as deleted, min(created_at) as first,
       max(created_at) as last, max(updated_at) as touched, count(distinct source_id) as sources,
       count(distinct assigned_member_id) as members, count(distinct status_id) as statuses,
       count(*) filter (where phone is not null and phone_key is null) as wrong_phones
     from leads where workspace_id = $1`,
    workspace.id,
  );
  assert.equal(seen.leads, 600);
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

test('the workspace has the ready-made score rules, and its leads wait to be scored', async () => {
  const { workspace } = acme;
  const [scores] = await rows(
    `select (select count(*) from score_rules where workspace_id = $1) as rules,
       (select rescored_to from scoring where workspace_id = $1) as rescored`,
    workspace.id,
  );
  assert.ok(scores.rules > 5);
  assert.equal(scores.rescored, 0);
});

test('only recent leads are open, and their deals, calls, notes and tasks go with them', async () => {
  const { workspace, filled } = acme;
  const one = async (text: string) => (await rows(text, workspace.id))[0];
  const open = await one(
    `select min(l.created_at) as oldest, count(*) as open from leads l
     join statuses s on s.workspace_id = l.workspace_id and s.id = l.status_id
     where l.workspace_id = $1 and l.deleted_at is null and s.key not in ('won', 'lost')`,
  );
  const day = 86_400_000;
  assert.ok(open.oldest > new Date(now.getTime() - maxOpenDays * day), String(open.oldest));
  assert.ok(open.open > 10 && open.open < 150, String(open.open));

  const deals = await one(
    `select count(*) filter (where d.status = 'won') as won,
       count(*) filter (where d.status = 'lost' and d.lost_reason is not null) as lost,
       count(*) filter (where d.status = 'open') as open,
       count(*) filter (where d.status <> case when s.key in ('won', 'lost') then s.key
         else 'open' end) as astray,
       count(*) filter (where d.contact_id is null or d.closed_at > '${now.toISOString()}' or d.value <= 0) as wrong
     from deals d join leads l on l.workspace_id = d.workspace_id and l.id = d.lead_id
     join statuses s on s.workspace_id = l.workspace_id and s.id = l.status_id
     where d.workspace_id = $1 and l.deleted_at is null`,
  );
  assert.ok(deals.won > 15 && deals.lost > 15 && deals.open > 2, JSON.stringify(deals));
  // The deal follows its lead within the hour.
  assert.ok(deals.astray <= 2);
  assert.equal(deals.wrong, 0);

  const tasks = await one(
    `select count(done_at) as done, count(*) filter (where done_at < created_at) as wrong,
       count(*) filter (where done_at is null and due_at < '${now.toISOString()}') as overdue,
       count(*) filter (where done_at is null and due_at >= '${now.toISOString()}') as ahead
     from tasks where workspace_id = $1`,
  );
  assert.ok(tasks.done > 40 && tasks.overdue > 2 && tasks.ahead > 2, JSON.stringify(tasks));
  assert.equal(tasks.wrong, 0);

  const { calls, notes, authors } = await one(
    `select count(*) filter (where kind = 'call') as calls,
       count(*) filter (where kind = 'note') as notes, count(distinct author_id) as authors
     from (select 'call' as kind, workspace_id, author_id, author_type from calls
       union all select 'note', workspace_id, author_id, author_type from notes) said
     where workspace_id = $1 and author_type = 'member'`,
  );
  assert.ok(calls + notes > 60 && calls > 25 && notes > 15 && authors === 4, `${calls} ${notes}`);
  const touches = await one(
    `select count(*) filter (where first_touch_at is distinct from (
         select greatest(e.at, l.created_at) from events e where e.workspace_id = l.workspace_id
           and e.subject_id = l.id and e.actor_type = 'member'
           and e.type in ('call.logged', 'note.created', 'lead.status_changed')
         order by e.seq limit 1)) as wrong,
       count(first_touch_at) as touched
     from leads l where workspace_id = $1`,
  );
  assert.ok(touches.wrong === 0 && touches.touched > 400, JSON.stringify(touches));
  const { doubled } = await one(
    `select count(*) as doubled from contacts a join contacts b on b.workspace_id = a.workspace_id
       and b.phone_key = a.phone_key and b.last_name = a.last_name and b.number > a.number
     where a.workspace_id = $1`,
  );
  assert.ok(doubled > 3, String(doubled));
  const made = await one(
    `select (select count(*) from deals where workspace_id = $1) as deals,
       (select count(*) from calls where workspace_id = $1) as calls,
       (select count(*) from notes where workspace_id = $1) as notes,
       (select count(*) from tasks where workspace_id = $1) as tasks`,
  );
  const { leads: _, moves: __, deleted: ___, ...created } = filled;
  assert.deepEqual(made, created);
});

test('the same seed makes the same year, another seed another', async () => {
  const facts = async (name: string, seed: number) => {
    const { workspace } = await fill(name, seed, 60);
    return rows(
      `select l.email, l.created_at, l.updated_at, s.key, d.title, d.value, d.closed_at,
         array(select t.title || t.due_at from tasks t where t.lead_id = l.id order by 1) as tasks
       from leads l
       join statuses s on s.workspace_id = l.workspace_id and s.id = l.status_id
       left join deals d on d.workspace_id = l.workspace_id and d.lead_id = l.id
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

test('a second demo in a workspace uses the same members', async () => {
  const { workspace } = await fill('Twice', 1, 10);
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
