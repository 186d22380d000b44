import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { runProjection } from '../../src/domain/events/projections/run-projection.ts';
import { leadSearch } from '../../src/domain/leads/search/projection.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const native = caller(app, app.keys.leadhub);
const { workspace, database } = app;
const update = () => runProjection(database, leadSearch, workspace.id, { lease: 'skip' });

interface Found {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', 'Ж', '张', ' ', "'", '%', '_', '.'),
  minLength: 1,
  maxLength: 6,
});
const person = fc.record({
  first_name: letters.filter((text) => text.trim() !== ''),
  last_name: letters,
  email: fc.constantFrom('ab.c@Shop.example', 'b_1@x.example', 'zoe%9@example.org'),
  phone: fc.constantFrom('(415) 555-0101', '+44 20 7946 0018', '0101'),
});
const term = fc.oneof(
  letters.map((text) => text.trim()).filter((text) => text !== ''),
  fc.constantFrom('a', 'ab', 'SHOP', 'c@shop', '@example', '_1', '%9', '.', '5550101'),
  fc.constantFrom('010', '415', '+44 20', '(0', '7946-0018', 'x.example', '0', '张', 'ж', 'É'),
);

const phoneLike = /^[\d\s()+./-]*\d[\d\s()+./-]*$/;
const digits = (text: string) => text.replace(/\D/g, '');

function matches({ name, email, phone }: Found, search: string): boolean {
  const part = search.normalize('NFC').toLowerCase();
  if (name.normalize('NFC').toLowerCase().includes(part)) return true;
  if (email?.toLowerCase().includes(part)) return true;
  return phoneLike.test(search) && digits(phone ?? '').includes(digits(search));
}

async function list(query: string, perPage = 100) {
  const { status, body } = await native('GET', `/api/v1/leads?per_page=${perPage}&${query}`);
  assert.equal(status, 200);
  return body;
}

async function compare(terms: string[]): Promise<void> {
  for (const order of ['', '&sort=first_name', '&sort=email&direction=asc', '&status=new']) {
    const all: Found[] = (await list(order)).data;
    for (const search of terms) {
      const { data, meta } = await list(`search=${encodeURIComponent(search)}${order}`);
      const expected = all.filter((lead) => matches(lead, search)).map(({ id }) => id);
      const found = data.map(({ id }: Found) => id);
      assert.deepEqual(found, expected, `${search}${order}`);
      assert.equal(meta.total, expected.length, `${search}${order}`);
      const one = await list(`search=${encodeURIComponent(search)}${order}`, 1);
      assert.equal(one.meta.total, expected.length, `${search}${order}, a page of one`);
    }
  }
}

/** The counts of character pairs match the leads. */
async function checkCounts(): Promise<void> {
  const { rows } = await database.pool.query(
    `select gram, coalesce(c.count, 0) as stored, coalesce(s.count, 0) as counted
     from (select gram, count from lead_search_counts where workspace_id = $1) c
     full join (
       select gram, count(*) from lead_search, unnest(pairs) gram where workspace_id = $1 group by 1
     ) s using (gram)
     where gram between 0 and 16383 and gram % 128 not in (0, 10) and c.count is distinct from coalesce(s.count, 0)`,
    [workspace.id],
  );
  assert.deepEqual(rows, []);
}

test('a search finds every substring, no matter how far its projection lags', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 6 }),
      fc.array(term, { minLength: 1, maxLength: 4 }),
      async (people, terms) => {
        const ids: number[] = [];
        const add = async (lead: object) => {
          const { status, body } = await native('POST', '/api/v1/leads', lead);
          assert.equal(status, 201);
          ids.push(body.data.id);
        };
        for (const lead of people) await add(lead);
        await compare(terms);
        await update();
        await compare(terms);
        const [first, second] = ids;
        await native('PATCH', `/api/v1/leads/${first}`, { first_name: 'Abé', phone: '0415' });
        if (second !== undefined) await native('DELETE', `/api/v1/leads/${second}`);
        await add({ first_name: 'a张' });
        await compare(terms);
        await update();
        await compare(terms);
        await checkCounts();
      },
    ),
    { numRuns: 5 },
  );
});

test('a projection without new events writes nothing', async () => {
  const checkpoint = async () => {
    const { rows } = await database.pool.query(
      `select p.seq = c.last_event as reached, p.xmin::text from projection_checkpoints p
       join workspace_counters c using (workspace_id)
       where workspace_id = $1 and projection = 'lead-search'`,
      [workspace.id],
    );
    return rows[0];
  };
  await database.pool.query('delete from projection_checkpoints where workspace_id = $1', [
    workspace.id,
  ]);
  await Promise.all([update(), update()]);
  const reached = await checkpoint();
  assert.equal(reached.reached, true);
  await update();
  assert.deepEqual(await checkpoint(), reached);
});

test('a search finds deleted leads only with archived=true', async () => {
  const { body } = await native('POST', '/api/v1/leads', {
    first_name: 'Trashed',
    email: 't@t.io',
  });
  await native('DELETE', `/api/v1/leads/${body.data.id}`);
  const pro = caller(app, app.keys.crmleadpro);
  const total = async (query: string) =>
    (await pro('GET', `/api/v1/leads?search=rash&${query}`)).body.meta.total;
  assert.deepEqual([await total(''), await total('archived=true')], [0, 1]);
  await update();
  assert.deepEqual([await total(''), await total('archived=true')], [0, 1]);
});
