import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { purgeAllLeads, recordAllLeads } from '../lead-events.ts';

const app = await buildTestApp();
after(() => app.close());
const { workspace, database } = app;
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);

interface ShownLead {
  id: number;
  first_name: string;
  last_name: string;
  email: string | null;
  lead_score: number;
  created_at: string;
  updated_at: string;
}

/** Leads with few distinct values, so that many tie. */
const someLeads = fc.array(
  fc.record({
    first_name: fc.constantFrom('Ann', 'ann', 'Bob', 'Éva', '张', 'O%'),
    last_name: fc.constantFrom('', 'a', 'B', 'Z'),
    email: fc.constantFrom(null, 'a@x.example', 'B@x.example', 'c@x.example'),
    score: fc.constantFrom(0, 1, -3, 50),
    at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z', '2026-02-01T00:00:00Z'),
  }),
  { minLength: 0, maxLength: 25 },
);

async function make(leads: typeof someLeads extends fc.Arbitrary<infer T> ? T : never) {
  await purgeAllLeads(app);
  for (const { email, ...lead } of leads) {
    const { score, at, ...names } = lead;
    const { status, body } = await native('POST', '/api/v1/leads', {
      ...names,
      ...(email !== null && { email }),
    });
    assert.equal(status, 201);
    await database.kysely
      .updateTable('leads')
      .set({ score, created_at: at, updated_at: at })
      .where('workspace_id', '=', workspace.id)
      .where('number', '=', body.data.id)
      .execute();
  }
  await recordAllLeads(app);
}

type Sort = keyof ShownLead &
  ('created_at' | 'updated_at' | 'lead_score' | 'first_name' | 'last_name' | 'email');

function sortLeads(all: ShownLead[], sort: Sort, direction: 'asc' | 'desc'): number[] {
  const bytes = (text: string) => Buffer.from(text.toLowerCase());
  const compare = (one: ShownLead, other: ShownLead): number => {
    // An empty name counts as none.
    const [a, b] = [one[sort] === '' ? null : one[sort], other[sort] === '' ? null : other[sort]];
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1;
    } else if (a !== b) {
      const order =
        typeof a === 'number' ? a - Number(b) : Buffer.compare(bytes(a), bytes(String(b)));
      if (order !== 0) return direction === 'asc' ? order : -order;
    }
    return direction === 'asc' ? one.id - other.id : other.id - one.id;
  };
  return all.toSorted(compare).map(({ id }) => id);
}

const sorts: Sort[] = [
  'created_at',
  'updated_at',
  'lead_score',
  'first_name',
  'last_name',
  'email',
];

test('pages and cursors show every lead once, in order, also with ties', async () => {
  await fc.assert(
    fc.asyncProperty(someLeads, fc.integer({ min: 1, max: 7 }), async (leads, perPage) => {
      await make(leads);
      const all: ShownLead[] = (await native('GET', '/api/v1/leads?per_page=100')).body.data;
      assert.equal(all.length, leads.length);
      for (const sort of sorts) {
        for (const direction of ['asc', 'desc'] as const) {
          const query = `/api/v1/leads?sort=${sort}&direction=${direction}&per_page=${perPage}`;
          const expected = sortLeads(all, sort, direction);
          assert.deepEqual(await byPages(query), expected, `pages by ${sort} ${direction}`);
          assert.deepEqual(await byCursor(query), expected, `cursors by ${sort} ${direction}`);
        }
      }
    }),
    { numRuns: 8 },
  );
});

async function byPages(query: string): Promise<number[]> {
  const ids: number[] = [];
  let url: string | null = query;
  while (url !== null) {
    const { status, body } = await native('GET', url);
    assert.equal(status, 200);
    const { data, meta, links } = body;
    ids.push(...data.map((lead: ShownLead) => lead.id));
    assert.equal(meta.to, data.length === 0 ? null : ids.length);
    assert.equal(meta.from, data.length === 0 ? null : ids.length - data.length + 1);
    assert.equal(meta.current_page, Math.ceil(Math.max(1, ids.length) / meta.per_page));
    assert.equal(links.next === null, meta.next_cursor === null);
    url = links.next?.replace('http://127.0.0.1:8080', '') ?? null;
  }
  return ids;
}

async function byCursor(query: string): Promise<number[]> {
  const ids: number[] = [];
  const totals: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { status, body } = await native('GET', `${query}&cursor=${cursor}`);
    assert.equal(status, 200);
    ids.push(...body.data.map((lead: ShownLead) => lead.id));
    assert.equal(body.meta.current_page, null);
    totals.push(body.meta.total);
    cursor = body.meta.next_cursor;
  }
  for (const total of totals) assert.equal(total, ids.length, query);
  return ids;
}

test('meta and links describe the position of a page', async () => {
  await purgeAllLeads(app);
  for (let made = 0; made < 7; made += 1) await native('POST', '/api/v1/leads', { name: 'A B' });
  const base = 'http://127.0.0.1:8080/api/v1/leads';
  const second = (await native('GET', '/api/v1/leads?per_page=3&status=new&page=2')).body;
  assert.deepEqual(
    { ...second.meta, next_cursor: typeof second.meta.next_cursor },
    { current_page: 2, last_page: 3, per_page: 3, total: 7, from: 4, to: 6, next_cursor: 'string' },
  );
  assert.deepEqual(second.links, {
    first: `${base}?per_page=3&status=new&page=1`,
    last: `${base}?per_page=3&status=new&page=3`,
    prev: `${base}?per_page=3&status=new&page=1`,
    next: `${base}?per_page=3&status=new&page=3`,
    self: `${base}?per_page=3&status=new&page=2`,
  });
  const past = (await native('GET', '/api/v1/leads?per_page=3&page=9')).body;
  assert.deepEqual(past.data, []);
  assert.deepEqual(past.meta, {
    current_page: 9,
    last_page: 3,
    per_page: 3,
    total: 7,
    from: null,
    to: null,
    next_cursor: null,
  });
  assert.equal(past.links.prev, `${base}?per_page=3&page=3`);
  assert.equal(past.links.next, null);
  const plain = (await native('GET', '/api/v1/leads')).body;
  assert.equal(plain.meta.per_page, 15);
  assert.equal(plain.links.self, `${base}?page=1`);
  assert.equal((await native('GET', '/api/v1/leads?per_page=101')).body.meta.per_page, 100);
});

test('an invalid parameter → 422 that names it', async () => {
  const wrong: Record<string, string[]> = {
    page: ['page=0', 'page=-1', 'page=x', 'page=1.5', 'page=1&page=2'],
    per_page: ['per_page=0', 'per_page=x', 'per_page=1.5'],
    sort: ['sort=id', 'sort=CREATED_AT'],
    direction: ['direction=up'],
    created_after: [
      'created_after=x',
      'created_after=2026-02-30',
      'created_after=2026-01-01T25:00Z',
    ],
    created_before: ['created_before=28.3.2026', 'created_before=2026-13-01'],
    starred: ['starred=maybe'],
    search: ['search=%00', `search=${'x'.repeat(201)}`],
    status: ['status=a%00'],
    cursor: ['cursor=x', 'cursor=WyJ4IiwxLCJ5Il0', `cursor=${'x'.repeat(2001)}`],
  };
  for (const [field, queries] of Object.entries(wrong)) {
    for (const query of queries) {
      for (const call of [native, pro]) {
        const { status, body } = await call('GET', `/api/v1/leads?${query}`);
        assert.equal(status, 422, `${query} ${JSON.stringify(body)}`);
        assert.equal(body.code, 'VALIDATION_FAILED');
        assert.deepEqual(Object.keys(body.errors), [field]);
      }
    }
  }
  // Empty parameters, as an HTML form sends them.
  assert.equal((await native('GET', '/api/v1/leads?page=&status=&search=&sort=')).status, 200);
});

test('a cursor with another sort or filter → 422', async () => {
  const { next_cursor: cursor } = (await native('GET', '/api/v1/leads?per_page=2')).body.meta;
  const statusOf = async (query: string) =>
    (await native('GET', `/api/v1/leads?${query}&cursor=${cursor}`)).status;
  assert.equal(await statusOf('per_page=3'), 200);
  for (const other of ['sort=email', 'direction=asc', 'status=new', 'search=A', 'starred=false']) {
    assert.equal(await statusOf(other), 422, other);
  }
  const [, number, mark] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  const odd = [null, 1, 'x', '2026-02-30T00:00:00.000000Z', '9'.repeat(50), '\u0000'];
  for (const value of odd) {
    const forged = Buffer.from(JSON.stringify([value, number, mark])).toString('base64url');
    assert.equal((await native('GET', `/api/v1/leads?cursor=${forged}`)).status, 422);
  }
});
