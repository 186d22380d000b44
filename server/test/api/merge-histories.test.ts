// Random merges: what a preview says, a merge does, and an undo takes back exactly; and merges beside
// each other and beside intake.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { TestResponse } from '../call.ts';
import { runs } from '../campaign.ts';
import { api, causeOf, openUndoWorld, stateOf } from './undo-world.ts';

const world = await openUndoWorld();
const { app, native, add, get } = world;
after(() => app.close());

type Shown = TestResponse['body'];

let named = 0;
const emailOf = () => {
  named += 1;
  return `random${named}@histories.example`;
};

const maybe = (...values: unknown[]) => fc.constantFrom(...values, undefined);
const entry = fc.record({
  status: fc.constantFrom('granted', 'denied'),
  source: maybe('form', 'call'),
  at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
});
const draft = fc.record(
  {
    first_name: fc.constantFrom('Ann', 'Anna'),
    company: maybe('A', 'B'),
    city: maybe('Kiel'),
    language: maybe('en', 'de'),
    phones: fc.uniqueArray(
      fc.record({
        phone: fc.constantFrom('+49 561 555 0101', '+49 561 555 0102', 'no number'),
        label: fc.constantFrom('work', null),
      }),
      { selector: ({ phone }) => phone, maxLength: 2 },
    ),
    tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    consent: fc.record({ email: entry, phone: entry }, { requiredKeys: [] }),
    custom_fields: fc.record(
      { roof: fc.nat(9), floors: fc.constantFrom('1', '2') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['first_name'] },
);
const plan = fc.record({
  drafts: fc.array(
    fc.record({ draft, emails: fc.nat(2), leads: fc.nat(2), trashed: fc.boolean() }),
    {
      minLength: 2,
      maxLength: 4,
    },
  ),
  survivor: fc.nat(3),
  choices: fc.dictionary(
    fc.constantFrom('first_name', 'email', 'phone', 'company', 'custom_fields.roof'),
    fc.nat(3),
    { maxKeys: 3 },
  ),
});

async function makeContact({ draft, emails, leads, trashed }: Shown): Promise<Shown> {
  const list = Array.from({ length: emails }, () => ({ email: emailOf(), label: null }));
  const contact = await add('contacts', { ...draft, emails: list });
  for (let index = 0; list[0] && index < leads; index += 1) {
    const lead = await world.addLead({ email: list[0].email });
    await add('deals', { title: 'Roof', value: index, currency: 'EUR', lead_id: lead.id });
    if (trashed) await native('DELETE', `${api}/leads/${lead.id}`);
  }
  return contact;
}

async function shownState(id: number): Promise<object> {
  const { leads, deals, ...contact } = await get(`contacts/${id}`);
  const ids = (records: Shown[]) => records.map((record) => record.id);
  return { ...stateOf(contact), leads: ids(leads), deals: ids(deals) };
}

/** Which contact each lead and deal has, in the trash or not. */
async function owners(): Promise<unknown[]> {
  const { rows } = await app.database.pool.query(
    `select 'lead' as kind, id, contact_id from leads where workspace_id = $1
     union all select 'deal', id, contact_id from deals where workspace_id = $1 order by 1, 2`,
    [app.workspace.id],
  );
  return rows;
}

test('a random merge is what its preview says, and its undo leaves everything as it was', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ drafts, survivor, choices }) => {
      const contacts: Shown[] = [];
      for (const one of drafts) contacts.push(await makeContact(one));
      const pick = (index: number): Shown => contacts[index % contacts.length];
      const kept = pick(survivor);
      const body = {
        contact_ids: contacts.filter(({ id }) => id !== kept.id).map(({ id }) => id),
        fields: Object.fromEntries(
          Object.entries(choices).map(([field, index]) => [field, pick(index).id]),
        ),
      };
      const states = () => Promise.all(contacts.map(({ id }) => shownState(id)));
      const before = { states: await states(), owners: await owners() };
      const path = `${api}/contacts/${kept.id}/merge`;
      const preview = await native('POST', `${path}/preview`, body);
      assert.equal(preview.status, 200, preview.text);
      const merge = await native('POST', path, body);
      assert.equal(merge.status, 200, merge.text);
      assert.deepEqual(stateOf(merge.body.data), stateOf(preview.body.data.contact));
      const merged = await shownState(kept.id);
      let response = merge;
      for (const expected of [before, undefined, before]) {
        response = await native('POST', `${api}/undo/${causeOf(response)}`);
        assert.deepEqual(response.body.data.skipped, [], response.text);
        if (expected === undefined) assert.deepEqual(await shownState(kept.id), merged);
        else assert.deepEqual({ states: await states(), owners: await owners() }, expected);
      }
    }),
    { numRuns: runs(6) },
  );
  await world.assertCounted();
});

test('merges of overlapping groups at once lose no lead, and none fails', async () => {
  for (let round = 0; round < 5; round += 1) {
    const contacts: Shown[] = [];
    for (let index = 0; index < 5; index += 1) {
      contacts.push(await makeContact({ draft: { first_name: 'At once' }, emails: 1, leads: 1 }));
    }
    const ids = contacts.map(({ id }) => id);
    const responses = await Promise.all(
      ids.flatMap((id, index) => [
        native('POST', `${api}/contacts/${id}/merge`, { contact_ids: [ids[(index + 1) % 5]] }),
        native('POST', `${api}/contacts/${id}/merge`, {
          contact_ids: [ids[(index + 2) % 5], ids[(index + 3) % 5]],
        }),
      ]),
    );
    const statuses = new Set(responses.map(({ status }) => status));
    assert.deepEqual(statuses.difference(new Set([200, 404, 422])), new Set());
    const shown = await Promise.all(ids.map((id) => get(`contacts/${id}`)));
    const survivors = new Map(shown.map((contact) => [contact.id, contact]));
    const leads = [...survivors.values()].flatMap((contact) => contact.leads);
    assert.equal(leads.length, 5);
  }
});

test('leads that arrive beside merges and their undos all belong to a contact that is there', async () => {
  const [one, other] = [
    await makeContact({ draft: { first_name: 'Beside' }, emails: 1, leads: 0 }),
    await makeContact({ draft: { first_name: 'Beside' }, emails: 1, leads: 0 }),
  ];
  let isMerging = true;
  const arrivals = (async () => {
    let count = 0;
    while (isMerging) {
      const all = [one.email, other.email].map((email) => world.addLead({ email }));
      count += (await Promise.all(all)).length;
    }
    return count;
  })();
  for (let round = 0; round < 10; round += 1) {
    const merge = await native('POST', `${api}/contacts/${one.id}/merge`, {
      contact_ids: [other.id],
    });
    const undo = await native('POST', `${api}/undo/${causeOf(merge)}`);
    assert.equal(undo.status, 200, undo.text);
  }
  isMerging = false;
  const arrived = await arrivals;
  const { rows } = await app.database.pool.query(
    `select count(*)::int as count from leads l join contacts c
       on c.workspace_id = l.workspace_id and c.id = l.contact_id and c.deleted_at is null
     where l.workspace_id = $1 and l.email = any($2)`,
    [app.workspace.id, [one.email, other.email]],
  );
  assert.equal(rows[0].count, arrived);
  await world.assertCounted();
});
