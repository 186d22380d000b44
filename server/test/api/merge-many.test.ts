// Merging every group that is certain enough: which, as one cause, beside other changes, and its undo.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { rangeBefore } from '../../src/domain/undo/cause-queries.ts';
import type { Call, TestResponse } from '../call.ts';
import { eventually } from '../eventually.ts';
import { api, openUndoWorld } from './undo-world.ts';

const world = await openUndoWorld();
const { app, native, pro, add, addLead, get } = world;
after(() => app.close());

type Shown = TestResponse['body'];

async function begin(minScore = 95, call: Call = native): Promise<Shown> {
  const { status, body, text } = await call('POST', `${api}/duplicates/merge`, {
    min_score: minScore,
  });
  assert.equal(status, 200, text);
  return body.data ?? body;
}

async function ended(cause: string): Promise<Shown> {
  let found: Shown;
  await eventually(
    async () => {
      found = await get(`causes/${cause}`);
      return found.state !== 'running';
    },
    () => found,
    { everyMs: 20 },
  );
  return found;
}

async function undo(cause: string): Promise<Shown> {
  const { status, body, text } = await native('POST', `${api}/undo/${cause}`);
  assert.equal(status, 200, text);
  if (body.data.running) await ended(body.data.cause);
  return body.data;
}

const groups = async (minScore = 50): Promise<Shown[]> =>
  (await native('GET', `${api}/duplicates?per_page=100&min_score=${minScore}`)).body.data;

/** Two contacts of one mailbox, each with leads and a deal. */
async function addPair(name: string, leads: number): Promise<Shown[]> {
  const contacts: Shown[] = [];
  for (const tag of ['', '+other']) {
    const email = `${name}${tag}@many.example`;
    const made = await add('contacts', { first_name: name, last_name: 'Many', email });
    for (let index = 0; index < leads; index += 1) {
      await addLead({ first_name: name, last_name: 'Many', email });
    }
    await add('deals', { title: name, value: 5, currency: 'EUR', contact_id: made.id });
    contacts.push(made);
  }
  return contacts;
}

/** Which contact each lead and deal has, and which contacts there are. */
async function state(): Promise<unknown[]> {
  const { rows } = await app.database.pool.query(
    `select 'lead' as kind, id, contact_id from leads where workspace_id = $1
     union all select 'deal', id, contact_id from deals where workspace_id = $1
     union all select 'contact', id, null from contacts
       where workspace_id = $1 and deleted_at is null
     union all select 'merged', id, into_id from merged_records where workspace_id = $1
     order by 1, 2`,
    [app.workspace.id],
  );
  return rows;
}

/** On the clock of the test all merges happen at once: each gets a time of its own. */
async function setApart(cause: string): Promise<void> {
  await app.database.pool.query(
    `update events e set at = e.at + m.before * interval '1 ms'
     from (
       select seq, count(*) filter (where type = 'contact.merged')
         over (order by seq rows between unbounded preceding and 1 preceding) as before
       from events where workspace_id = $1 and cause_id = $2) m
     where e.workspace_id = $1 and e.seq = m.seq`,
    [app.workspace.id, cause],
  );
}

/** How many pieces a large undo would take that reverts as few events at once as it can. */
async function piecesOf(cause: string): Promise<number> {
  await setApart(cause);
  const { kysely } = app.database;
  let pieces = 0;
  for (let before: number | null = null; ; pieces += 1) {
    const range = await rangeBefore(kysely, app.workspace.id, cause, { before, events: 1 });
    if (range === undefined) return pieces;
    before = range.from;
  }
}

test('groups that were dismissed, changed or merged meanwhile stay as they are', async () => {
  const pairs: Shown[][] = [];
  for (let index = 0; index < 5; index += 1) pairs.push(await addPair(`late${index}`, 1));
  const ids = pairs.map((pair) => pair.map(({ id }) => id));
  const { cause, total } = await begin();
  assert.equal(total, 5);
  // No worker runs yet.
  await native('POST', `${api}/duplicates/${ids[0]?.[0]}/dismiss`);
  await native('PATCH', `${api}/contacts/${ids[1]?.[1]}`, { email: 'another@many.example' });
  await native('POST', `${api}/contacts/${ids[2]?.[1]}/merge`, { contact_ids: [ids[2]?.[0]] });
  await native('DELETE', `${api}/contacts/${ids[3]?.[1]}`);
  const own = await begin(95, pro);
  await app.work();
  // A contact with leads is not deleted.
  const { done, skipped } = await ended(cause);
  assert.deepEqual([done, skipped], [5, 3]);
  assert.equal((await get(`contacts/${ids[4]?.[1]}`)).id, ids[4]?.[0]);
  assert.equal((await get(`contacts/${ids[2]?.[0]}`)).id, ids[2]?.[1]);
  assert.equal((await get(`contacts/${ids[0]?.[1]}`)).id, ids[0]?.[1]);
  assert.equal((await get(`contacts/${ids[1]?.[1]}`)).id, ids[1]?.[1]);
  // Another request for the same groups came to all of them later.
  const later = await ended(own.cause);
  assert.deepEqual([later.done, later.skipped], [own.total, own.total]);
});

test('every group from a score on is merged as one cause; undo, and its undo', async () => {
  for (let index = 0; index < 6; index += 1) await addPair(`pair${index}`, 2);
  const family = { last_name: 'Household', phone: '+49 561 555 0990' };
  for (const first_name of ['Ben', 'Lea']) await add('contacts', { ...family, first_name });
  assert.deepEqual((await groups(95)).length, 6);
  const before = await state();
  const { cause, total, running } = await begin();
  assert.deepEqual([total, running], [6, true]);
  const { state: reached, done, skipped, kind, subjects, can_undo } = await ended(cause);
  assert.deepEqual([reached, done, skipped, kind], ['finished', 6, 0, 'merge']);
  assert.deepEqual([subjects.contacts, can_undo], [12, true]);
  assert.equal((await groups(95)).length, 0);
  assert.equal((await groups()).length, 1);
  const merged = await state();
  assert.equal(await piecesOf(cause), 6);
  const undone = await undo(cause);
  assert.deepEqual(undone.skipped, []);
  assert.deepEqual(await state(), before);
  const again = await undo(undone.cause);
  assert.deepEqual(await state(), merged);
  await undo(again.cause);
  assert.deepEqual(await state(), before);
});

test('groups merge and part while leads of the same people come in', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `beside${index}`);
  for (const name of names) await addPair(name, 1);
  const leads = async () =>
    (await native('GET', `${api}/leads?per_page=1`)).body.meta.total as number;
  const before = await leads();
  const { cause } = await begin(96);
  const added = names.map((first_name, index) =>
    addLead({
      ...{ first_name, last_name: 'Many' },
      email: `${first_name}${index % 2 === 0 ? '' : '+other'}@many.example`,
    }),
  );
  const merged = await ended(cause);
  await Promise.all(added);
  assert.equal(merged.state, 'finished');
  assert.equal(merged.done, merged.total);
  await undo(cause);
  assert.equal(await leads(), before + names.length);
  const { rows } = await app.database.pool.query(
    `select count(*)::integer as lost from leads l join contacts c
      on c.workspace_id = l.workspace_id and c.id = l.contact_id
    where l.workspace_id = $1 and c.deleted_at is not null`,
    [app.workspace.id],
  );
  assert.equal(rows[0].lost, 0);
  await world.assertCounted();
  // Every address belongs to one contact.
  for (const name of names) {
    const found = await native('GET', `${api}/contacts?search=${name}%2Bother@many.example`);
    assert.equal(found.body.data.length, 1, found.text);
  }
});
