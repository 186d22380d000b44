// Lists of contacts, compared with the contacts that were created, also during intake.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { contactList } from '../../src/domain/contacts/list-projection/projection.ts';
import { runProjection } from '../../src/domain/events/projections/run-projection.ts';
import { jobsTable } from '../../src/platform/jobs/private-tables.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const start = Date.parse('2026-03-01T22:00:00Z');
let now = new Date(start);
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
const native = caller(app, app.keys.leadhub);
const contacts = '/api/v1/contacts';

interface Shown {
  id: number;
  first_name: string;
  last_name: string;
  email: string | null;
  phone: string | null;
  company: string | null;
  tags: string[];
  created_at: string;
  updated_at: string;
}

const firstNames = ['Zoë', 'adam', 'Ångström', 'Bea', '50% _off_'];
for (let index = 0; index < 21; index += 1) {
  now = new Date(start + index * 5 * 3_600_000);
  const person = {
    first_name: firstNames[index % 5],
    last_name: `Müller ${index % 4}`,
    ...(index % 3 !== 0 && { email: `Person${index}@list.example` }),
    ...(index % 2 === 0 && { phone: `+1415555${String(1000 + index)}` }),
    ...(index % 4 === 0 && { company: `Größe & Co ${index}` }),
  };
  const path = index % 2 === 0 ? '/api/v1/leads' : contacts;
  assert.equal((await native('POST', path, person)).status, 201);
}
const made = await all('');
for (const { id } of made.filter((_, index) => index % 3 === 1)) {
  now = new Date(now.getTime() + 60_000);
  await native('PATCH', `${contacts}/${id}`, { tags: ['Marked'] });
}
const people = await all('');

async function all(query: string): Promise<Shown[]> {
  const { status, body, text } = await native('GET', `${contacts}?per_page=100${query}`);
  assert.equal(status, 200, text);
  assert.equal(body.meta.total, body.data.length, query);
  return body.data;
}
const idsOf = (list: readonly { id: number }[]) => list.map(({ id }) => id);

const has = (part: string) => (person: Shown) =>
  [`${person.first_name} ${person.last_name}`, person.email, person.company].some((text) =>
    text?.toLowerCase().includes(part),
  );
const days = people.map((person) => person.created_at).sort();
const filters: [string, (person: Shown) => boolean][] = [
  ['tag=marked', (person) => person.tags.includes('Marked')],
  ['tag=unknown', () => false],
  ['search=ZOË', has('zoë')],
  ['search=ngström mü', has('ngström mü')],
  ['search=erson1', has('erson1')],
  ['search=größe %26', has('größe &')],
  ['search=0%25 _o', has('0% _o')],
  ['search=a', has('a')],
  ['search=zo', has('zo')],
  ['search=%26', has('&')],
  ['search=ö', has('ö')],
  ['search=o %26', has('o &')],
  ['search=4', (person) => has('4')(person) || (person.phone?.includes('4') ?? false)],
  ['search=1-', (person) => has('1-')(person) || (person.phone?.includes('1') ?? false)],
  ['search=555-10', (person) => person.phone?.includes('55510') ?? false],
  ['search=müller 1&tag=marked', (person) => has('müller 1')(person) && person.tags.length > 0],
  ...[days[3], days[9], '2026-03-02', '2026-03-04T00:00:00Z', '2026-03-03T10:00:00Z'].flatMap(
    (time): [string, (person: Shown) => boolean][] => {
      const at = Date.parse(String(time));
      const of = (person: Shown) => Date.parse(person.created_at);
      return [
        [`created_after=${time}`, (person) => of(person) > at],
        [`created_before=${time}`, (person) => of(person) < at],
        [
          `created_after=${time}&created_before=2026-03-04T12:00:00Z`,
          (person) => of(person) > at && of(person) < Date.parse('2026-03-04T12:00:00Z'),
        ],
        [
          `created_after=${time}&created_before=${new Date(at + 7 * 3_600_000).toISOString()}`,
          (person) => of(person) > at && of(person) < at + 7 * 3_600_000,
        ],
      ];
    },
  ),
];

for (const [query, keeps] of filters) {
  test(`GET /contacts?${query} lists exactly the matching contacts`, async () => {
    assert.deepEqual(idsOf(await all(`&${query}`)), idsOf(people.filter(keeps)));
  });
}

const keys: Record<string, (person: Shown) => string | null> = {
  created_at: (person) => person.created_at,
  updated_at: (person) => person.updated_at,
  first_name: (person) => person.first_name.toLowerCase(),
  last_name: (person) => person.last_name.toLowerCase(),
  email: (person) => person.email?.toLowerCase() ?? null,
};

for (const [sort, keyOf] of Object.entries(keys)) {
  for (const direction of ['asc', 'desc'] as const) {
    test(`contacts sorted by ${sort} ${direction}, by pages and by cursor`, async () => {
      const sign = direction === 'asc' ? 1 : -1;
      const expected = idsOf(
        people.toSorted((one, other) => {
          const [a, b] = [keyOf(one), keyOf(other)];
          if ((a === null) !== (b === null)) return a === null ? 1 : -1;
          const order = Buffer.compare(Buffer.from(a ?? ''), Buffer.from(b ?? ''));
          return sign * (order || one.id - other.id);
        }),
      );
      const query = `sort=${sort}&direction=${direction}`;
      assert.deepEqual(idsOf(await all(`&${query}`)), expected);
      const walked: number[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const response = await native('GET', `${contacts}?${query}&per_page=4&cursor=${cursor}`);
        walked.push(...idsOf(response.body.data));
        cursor = response.body.meta.next_cursor;
      }
      assert.deepEqual(walked, expected);
    });
  }
}

test('the next list shows a change, and no deleted contact', async () => {
  const { id } = (await native('POST', contacts, { first_name: 'Fleeting' })).body.data;
  assert.deepEqual(idsOf(await all('&search=fleeting')), [id]);
  await native('PATCH', `${contacts}/${id}`, { first_name: 'Lasting' });
  assert.deepEqual(await all('&search=fleeting'), []);
  assert.deepEqual(idsOf(await all('&search=lasting')), [id]);
  await native('DELETE', `${contacts}/${id}`);
  assert.deepEqual(await all('&search=lasting'), []);
  assert.equal((await all('')).length, people.length);
});

test('lists are complete during intake while the projection runs', async () => {
  const { keys, workspace } = await app.addTenant('busy');
  const busy = caller(app, keys.leadhub);
  let sent = 0;
  const send = async (from: number) => {
    for (let index = from; index < from + 40; index += 1) {
      await busy('POST', '/api/v1/leads', { first_name: `Nr ${index}` });
      sent += 1;
    }
  };
  const look = async () => {
    for (let round = 0; round < 25; round += 1) {
      const least = sent;
      const { body } = await busy('GET', `${contacts}?per_page=100&search=nr`);
      assert.ok(body.meta.total >= least, `${body.meta.total} of ${least}`);
      await runProjection(app.database, contactList, workspace.id, { lease: 'wait' });
    }
  };
  await Promise.all([send(0), send(100), look(), look()]);
  const { body } = await busy('GET', contacts);
  assert.equal(body.meta.total, 80);
});

test('an invalid filter of contacts → 422', async () => {
  for (const query of ['sort=phone', 'direction=up', 'created_after=never', 'page=0']) {
    assert.equal((await native('GET', `${contacts}?${query}`)).status, 422, query);
  }
});

test('a cached total is recounted after a change', async () => {
  const total = async () =>
    (await native('GET', `${contacts}?search=again&per_page=1`)).body.meta.total;
  assert.equal(await total(), 0);
  const made = await native('POST', contacts, { first_name: 'Again' });
  assert.deepEqual([await total(), await total()], [1, 1]);
  await native('DELETE', `${contacts}/${made.body.data.id}`);
  assert.equal(await total(), 0);
});

test('the counts of character pairs match the contacts', async () => {
  await all('');
  const { rows } = await app.database.pool.query(
    `select gram, c.count as stored, coalesce(s.count, 0) as counted
     from (select gram, count from contact_search_counts where workspace_id = $1) c
     full join (
       select gram, count(*) from contact_list, unnest(pairs) gram where workspace_id = $1 group by 1
     ) s using (gram)
     where gram between 0 and 16383 and gram % 128 not in (0, 10) and c.count is distinct from coalesce(s.count, 0)`,
    [app.workspace.id],
  );
  assert.deepEqual(rows, []);
});

test('a search that lags far behind the log → 503, and its projection runs', async () => {
  const { pool } = app.database;
  await pool.query('update workspace_counters set last_event = last_event + 30000');
  const { status, headers } = await native('GET', `${contacts}?search=a`);
  assert.deepEqual([status, headers['retry-after']], [503, '3']);
  const { rows } = await pool.query(
    `select payload from ${jobsTable} where key = 'update-contact-list'`,
  );
  assert.deepEqual(rows, [{ payload: { isAwaited: true } }]);
});
