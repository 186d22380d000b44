// Groups of likely duplicates over both full APIs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { contactDuplicates } from '../../src/domain/contacts/duplicates/projection.ts';
import { runProjection } from '../../src/domain/events/projections/run-projection.ts';
import type { TestResponse } from '../call.ts';
import { api, openUndoWorld, undone } from './undo-world.ts';

const world = await openUndoWorld();
const { app, native, pro, add, get } = world;
after(() => app.close());

type Shown = TestResponse['body'];

const addContact = (fields: object): Promise<Shown> => add('contacts', fields);

async function groups(query = ''): Promise<Shown[]> {
  const { status, body, text } = await native('GET', `${api}/duplicates?per_page=100${query}`);
  assert.equal(status, 200, text);
  return body.data;
}

async function groupOf({ id }: Shown): Promise<Shown | undefined> {
  const { status, body, text } = await native('GET', `${api}/duplicates/${id}`);
  assert.ok(status === 200 || status === 404, text);
  return body.data;
}

const idsOf = (group: Shown | undefined): number[] =>
  (group?.contacts ?? []).map(({ id }: Shown) => id);

test('contacts are grouped by mailbox, phone, name with place, and near spellings', async () => {
  const pairs: [object, object, string[]][] = [
    [
      { first_name: 'Dimitra', last_name: 'Papadaki', email: 'dimitra@d1.example' },
      { first_name: 'Dimitra', last_name: 'Papadaki', email: 'dimitra+roof@d1.example' },
      ['same_email', 'same_name'],
    ],
    [
      { first_name: 'Tereza', email: 'tereza.horakova@gmail.com' },
      { first_name: 'Tereza', email: 'TerezaHorakova@googlemail.com' },
      ['same_email', 'same_name'],
    ],
    [
      { first_name: 'Jürgen', last_name: 'Groß', phone: '+49 561 5550119', city: 'Kassel' },
      { first_name: 'Juergen', last_name: 'Gross', phone: '+49 (561) 5550119', city: 'KASSEL' },
      ['same_phone', 'name_variant', 'same_city'],
    ],
    [
      { first_name: 'Ana', last_name: 'Kovačić', company: 'Sunce d.o.o.' },
      { first_name: 'Anna', last_name: 'Kovacic', company: 'Sunce' },
      ['near_name', 'same_company'],
    ],
    [
      { first_name: 'Lukas', last_name: 'Brunner', city: 'Bern' },
      { first_name: 'Brunner', last_name: 'Lukas', city: 'Bern' },
      ['name_variant', 'same_city'],
    ],
  ];
  for (const [one, other, reasons] of pairs) {
    const [first, second] = [await addContact(one), await addContact(other)];
    const group = await groupOf(second);
    assert.deepEqual(idsOf(group), [first.id, second.id], JSON.stringify(one));
    assert.deepEqual(group?.reasons, reasons);
    assert.equal(group?.id, first.id);
  }
  const scores = (await groups()).map(({ score }) => score);
  assert.deepEqual(
    scores,
    scores.toSorted((one, other) => other - one),
  );
});

test('people who share a name alone, or only a city, are no duplicates', async () => {
  await addContact({ first_name: 'Vera', last_name: 'Lind', email: 'vera1@d2.example' });
  const other = await addContact({ first_name: 'Vera', last_name: 'Lind', company: 'Other' });
  const neighbour = await addContact({ first_name: 'Otto', last_name: 'Maus', city: 'Bern' });
  assert.equal(await groupOf(other), undefined);
  assert.equal(await groupOf(neighbour), undefined);
});

test('a new lead is among the duplicates in the next request', async () => {
  const known = await addContact({ first_name: 'Siobhán', last_name: 'Walsh', city: 'Cork' });
  const lead = await world.addLead({
    ...{ first_name: 'Siobhan', last_name: 'Walsh' },
    email: 'siobhan@d3.example',
  });
  assert.equal(await groupOf(known), undefined);
  await native('PATCH', `${api}/contacts/${lead.contact_id}`, { city: 'Cork' });
  assert.deepEqual(idsOf(await groupOf(known)), [known.id, lead.contact_id]);
});

test('a contact that changes or is deleted leaves its group', async () => {
  const place = { company: 'Leaving Ltd' };
  const [one, two, three] = [
    await addContact({ first_name: 'Ruth', last_name: 'Abegglen', ...place }),
    await addContact({ first_name: 'Ruth', last_name: 'Abegglen', ...place }),
    await addContact({ first_name: 'Ruth', last_name: 'Abeglen', ...place }),
  ];
  assert.deepEqual(idsOf(await groupOf(one)), [one.id, two.id, three.id]);
  await native('PATCH', `${api}/contacts/${three.id}`, { company: 'Elsewhere' });
  assert.deepEqual(idsOf(await groupOf(one)), [one.id, two.id]);
  await native('DELETE', `${api}/contacts/${one.id}`);
  assert.equal(await groupOf(two), undefined);
});

test('a key that more than 20 contacts share groups nobody, until it is theirs again', async () => {
  const office = { phone: '+49 561 555 0777' };
  const all: Shown[] = [];
  for (let index = 0; index < 20; index += 1) {
    all.push(await addContact({ first_name: `Clerk ${index}`, ...office }));
  }
  assert.equal(idsOf(await groupOf(all[0])).length, 20);
  const last = await addContact({ first_name: 'One more', ...office });
  assert.equal(await groupOf(all[0]), undefined);
  await native('PATCH', `${api}/contacts/${last.id}`, { phone: null });
  assert.equal(idsOf(await groupOf(all[0])).length, 20);
});

test('dismissed contacts stay apart, also when they change or another one joins', async () => {
  const fields = { first_name: 'Elif', last_name: 'Demir', city: 'Ulm' };
  const [one, two] = [await addContact(fields), await addContact(fields)];
  const group = await groupOf(one);
  const dismissal = await native('POST', `${api}/duplicates/${group?.id}/dismiss`);
  assert.equal(dismissal.status, 200, dismissal.text);
  assert.deepEqual(idsOf(dismissal.body.data), [one.id, two.id]);
  assert.equal(await groupOf(two), undefined);
  await native('PATCH', `${api}/contacts/${two.id}`, { company: 'Demir', city: 'ulm' });
  assert.equal(await groupOf(two), undefined);
  const three = await addContact(fields);
  assert.deepEqual(idsOf(await groupOf(three)), [one.id, two.id, three.id]);
  await native('POST', `${api}/duplicates/${three.id}/dismiss`);
  assert.equal(await groupOf(one), undefined);
  await undone(native, dismissal);
  assert.deepEqual(idsOf(await groupOf(one)), [one.id, two.id]);
});

test('a merge empties its group, and its undo brings the group back', async () => {
  const fields = { first_name: 'Matti', last_name: 'Korhonen', company: 'Oy Merge' };
  const [one, two] = [await addContact(fields), await addContact(fields)];
  const merge = await native('POST', `${api}/contacts/${one.id}/merge`, { contact_ids: [two.id] });
  assert.equal(await groupOf(two), undefined);
  await undone(native, merge);
  assert.deepEqual(idsOf(await groupOf(two)), [one.id, two.id]);
});

test('pages by cursor have each group once, and both APIs the same total', async () => {
  const all = (await groups()).map(({ id }) => id);
  const seen: number[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body, text } = await native('GET', `${api}/duplicates?per_page=2&cursor=${cursor}`);
    assert.ok(body.data, text);
    seen.push(...body.data.map(({ id }: Shown) => id));
    cursor = body.meta.next_cursor;
  }
  assert.deepEqual(seen, all);
  const other = await pro('GET', `${api}/duplicates?min_score=90`);
  const certain = (await groups()).filter(({ score }) => score >= 90);
  assert.equal(other.body.meta.total, certain.length, other.text);
});

test('random contacts in random batches end with the groups of a rebuild', async () => {
  const field = (...values: string[]) => fc.constantFrom(...values, undefined);
  const contact = fc.record({
    first_name: fc.constantFrom('Anna', 'Ana', 'Jan', 'Kim'),
    last_name: fc.constantFrom('Groß', 'Gross', 'Meier', 'Meyer'),
    city: field('Kassel', 'Bern'),
    company: field('Dach', 'Dach GmbH'),
    phone: field('+49 561 555 0801', '+49 561 555 0802', '+49 561 555 0803'),
  });
  const run = (version: number, batchSize: number) => {
    const projection = { ...contactDuplicates, version, batchSize };
    return runProjection(app.database, projection, app.workspace.id, { lease: 'wait' });
  };
  let version = 1;
  const made: Shown[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 6 }), async (drafts) => {
      for (const [index, draft] of drafts.entries()) {
        const changed = made[(index * 7) % (made.length + 1)];
        if (changed && index % 2 === 0) {
          await native('PATCH', `${api}/contacts/${changed.id}`, draft);
        } else made.push(await addContact(draft));
      }
      await run(version, 3);
      const kept = await groups();
      version += 1;
      await run(version, 50);
      await run(1, 1_000);
      version = 1;
      assert.deepEqual(await groups(), kept);
    }),
    { numRuns: 12 },
  );
  await get('counts');
});
