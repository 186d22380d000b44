// Random filters and orders of contacts, compared with what brute force finds in the contacts as
// shown, after changes by every way: the API, intake, restored leads, merged and deleted tags.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  afterBefore,
  type Condition,
  empty,
  oneOf,
  overUnder,
  pick,
  range,
  time,
  type Value,
} from './filter-conditions.ts';
import { openFilteredList } from './filtered-list.ts';

const contacts = '/api/v1/contacts';

interface Shown {
  id: number;
  first_name: string;
  company: string | null;
  city: string | null;
  country: string | null;
  language: string | null;
  email: string | null;
  emails: { email: string }[];
  owner_user_id: number | null;
  tags: string[];
  created_at: string;
  updated_at: string;
  custom_fields: Record<string, unknown>;
}

const { app, native, ok, all, readAll, checkFilters, refuses } =
  await openFilteredList<Shown>(contacts);

await ok('POST', '/api/v1/fields', { key: 'seats', type: 'number' });
const companies = ['Acme', 'acme ', 'Initech'];
const tags = ['vip', 'a,b', 'Übung'];
for (let index = 0; index < 40; index += 1) {
  const has = (every: number) => index % every !== 0;
  await ok('POST', contacts, {
    first_name: pick(['Ann', 'ann', 'Bob', 'Éva', '张'], index),
    ...(has(2) && {
      emails: [{ email: `p${index}@list.example` }, { email: `second${index}@list.example` }],
    }),
    ...(has(3) && { company: pick(companies, index) }),
    ...(has(4) && { tags: [pick(tags, index), pick(tags, index * 2)] }),
    ...(has(5) && { city: pick(['Köln', 'BERLIN', 'Berlin'], index) }),
    ...(has(3) && { country: pick(['DE', 'de', 'AT'], index) }),
    ...(has(4) && { language: pick(['de', 'en'], index) }),
    ...(has(3) && { owner_user_id: app.owner.number }),
    ...(has(2) && { custom_fields: { seats: (index % 7) * 10 - 20 } }),
  });
}
await ok('POST', '/api/v1/teams', { name: 'Sales', user_ids: [app.owner.number] });

await readAll();

const custom = (contact: Shown) => contact.custom_fields.seats as Value;
const condition = fc.oneof<fc.Arbitrary<Condition<Shown>>[]>(
  oneOf('tag', (contact) => contact.tags, tags),
  empty('tag', (contact) => contact.tags),
  oneOf('email', (contact) => contact.emails.map(({ email }) => email), [
    'P1@list.example',
    'second3@LIST.example',
    'nobody@list.example',
  ]),
  empty('email', (contact) => contact.email),
  oneOf('first_name', (contact) => contact.first_name, ['ANN', 'éva', 'nobody']),
  oneOf('company', (contact) => contact.company, ['ACME', 'Initech']),
  empty('company', (contact) => contact.company),
  oneOf('city', (contact) => contact.city, ['berlin', 'köln']),
  oneOf('country', (contact) => contact.country, ['de', 'AT']),
  empty('language', (contact) => contact.language),
  oneOf('owner_user_id', (contact) => contact.owner_user_id, [String(app.owner.number)]),
  empty('owner_user_id', (contact) => contact.owner_user_id),
  range('created_at', (contact) => time(contact.created_at), afterBefore, [
    ...all()
      .slice(5, 35)
      .map(({ created_at }) => created_at),
  ]),
  range('custom_fields[seats]', (contact) => custom(contact) as number, overUnder, [-1, 0, 20]),
  oneOf('custom_fields[seats]', custom, ['10', '-20']),
  empty('custom_fields[seats]', custom),
);
const sorts = ['created_at', 'updated_at', 'first_name', 'email', 'city', 'custom_fields.seats'];
const check = (runs: number) => checkFilters({ condition, sorts }, runs);

test('random filters in random orders → the contacts that brute force finds', () => check(40));

test('sums and groups of contacts by their owner', async () => {
  const query = `${contacts}?company=acme&aggregate=custom_fields.seats&group_by=owner_user_id`;
  const { body } = await native('GET', query);
  const found = all().filter(({ company }) => company?.trim().toLowerCase() === 'acme');
  const sumOf = (some: readonly Shown[]) =>
    some.reduce((sum, contact) => sum + Number(custom(contact) ?? 0), 0);
  assert.equal(body.meta.aggregates['custom_fields.seats'].sum, sumOf(found));
  for (const { value, count, aggregates } of body.meta.groups) {
    const members = found.filter((contact) => contact.owner_user_id === value);
    assert.equal(count, members.length);
    assert.equal(aggregates['custom_fields.seats'].sum, sumOf(members));
  }
});

test('contacts of a team are those that its members own', async () => {
  const [team] = await ok('GET', '/api/v1/teams');
  const { body } = await native('GET', `${contacts}?team_id=${team.id}&per_page=1`);
  assert.equal(body.meta.total, all().filter(({ owner_user_id }) => owner_user_id !== null).length);
});

test('changes by intake, by restoring and of tags → what brute force finds', async () => {
  // Intake fills in the company of a contact that has none.
  const bare = all().find(({ email, company }) => email !== null && company === null);
  await ok('POST', '/api/v1/leads', { first_name: 'X', email: bare?.email, company: 'Initech' });
  const lead = await ok('POST', '/api/v1/leads', { first_name: 'Bob', company: 'ACME' });
  await ok('DELETE', `/api/v1/leads/${lead.id}`);
  await ok('DELETE', `${contacts}/${lead.contact_id}`);
  await readAll();
  await check(10);
  await ok('POST', `/api/v1/leads/${lead.id}/restore`);
  const known: { id: number; name: string }[] = await ok('GET', '/api/v1/tags?per_page=100');
  const idOf = (name: string) => known.find((tag) => tag.name === name)?.id;
  await ok('POST', `/api/v1/tags/${idOf('a,b')}/merge`, { into: 'vip' });
  await ok('DELETE', `/api/v1/tags/${idOf('Übung')}`);
  await ok('PATCH', `${contacts}/${all()[0]?.id}`, { city: 'Köln', owner_user_id: null });
  await readAll();
  assert.ok(all().every((contact) => contact.tags.every((tag) => tag === 'vip')));
  await check(30);
});

test('an unknown operator or field, or a value out of its form → 422 that names it', () =>
  refuses([
    ['email[over]=1', 'email[over]'],
    ['created_at[within]=30', 'created_at[within]'],
    ['created_after=never', 'created_after'],
    ['custom_fields[nothing][over]=1', 'custom_fields.nothing[over]'],
    ['group_by=tag', 'group_by'],
    ['aggregate=first_name', 'aggregate'],
  ]));
