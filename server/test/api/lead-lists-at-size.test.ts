// Lists of a workspace with 20,000 leads: how many rows each statement reads, and that counts and
// searches find exactly the leads that match.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { FieldCondition } from '../../src/domain/filters/filter-field.ts';
import type { ListFilter, ListSelection } from '../../src/domain/filters/list-filter.ts';
import { leadSorts } from '../../src/domain/leads/list/filter-fields.ts';
import { listLeads } from '../../src/domain/leads/list/list-leads.ts';
import { countedTotal } from '../../src/domain/leads/search/search-queries.ts';
import { searchTermOf } from '../../src/platform/database/substring-search.ts';
import { jobsTable } from '../../src/platform/jobs/private-tables.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';
import { isLong } from '../campaign.ts';
import { addManyLeads } from '../many-leads.ts';
import { openRecordingDatabase, type Scan, scansOf } from '../scans.ts';

const count = 20_000;
/** As many leads may be read to be put in order. */
const maxRows = 5_500;
const app = await buildTestApp();
const recording = openRecordingDatabase(app.database.connection);
after(async () => {
  await recording.close();
  await app.close();
});
const native = caller(app, app.keys.leadhub);
const { workspace, database } = app;
await addManyLeads(database, workspace.id, count);

/** The scans of the statements that a list sends, and how many of these are prepared. */
async function readList(filter: ListFilter, order: Omit<ListSelection, 'filter'>) {
  const deps = { ...app.services.read, database: recording };
  const selection = { ...order, filter };
  const list = () => listLeads(deps, workspace.id, { selection, perPage: 15, from: { page: 1 } });
  // The first list by a field loads its values into memory.
  const { total } = await list();
  const statements = await recording.record(list);
  const scans: Scan[] = [];
  for (const statement of statements) scans.push(...(await scansOf(recording.pool, statement)));
  return { scans, total, prepared: statements.filter(({ name }) => name !== undefined).length };
}

const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const where = (
  field: string,
  value: string,
  operator: FieldCondition['operator'] = 'is',
): ListFilter => ({ conditions: [{ field, operator, values: [value] }] });
const searching = (search: string): ListFilter => ({ conditions: [], search });
const filters: Record<string, ListFilter> = {
  none: { conditions: [] },
  source: where('source', 'Source 3'),
  status: where('status', 'won'),
  pipeline: where('pipeline_id', 'sales'),
  stage: where('stage_id', 'proposal'),
  assignee: where('assigned_user_id', 'agent4@many.example'),
  tag: where('tag', 'tag 7'),
  starred: where('starred', 'true'),
  'not starred': where('starred', 'false'),
  after: where('created_at', day(2.3), 'after'),
  before: where('created_at', day(150.7), 'before'),
  between: {
    conditions: [
      { field: 'created_at', operator: 'after', values: [day(100.2)] },
      { field: 'created_at', operator: 'before', values: [day(20.1)] },
    ],
  },
  'several values': {
    conditions: [
      { field: 'status', operator: 'is', values: ['new', 'won'] },
      { field: 'tag', operator: 'not', values: ['tag 3'] },
      { field: 'lead_score', operator: 'over', values: ['-1'] },
    ],
  },
  'e-mail': searching('garcia4711@'),
  phone: searching('4152004'),
  name: searching('priya sharma'),
  'two letters that most have': searching('an'),
  'two letters that few have': searching('9z'),
  'a character that all have': searching('@'),
  'no three letters together': searching('y.w'),
  'what is not there': where('source', 'nowhere'),
};

const readsLeads = /^(leads|lead_tags|lead_search|contacts|events)$/;

const directions = ['asc', 'desc'] as const;
/** In the short campaign, filters have the two directions in turn. */
const directionsOf = (name: string, turn: number) =>
  name === 'none' || isLong() ? directions : [directions[turn % 2] ?? 'asc'];

test('a list by any filter and order reads at most 5,500 rows of a table, none by a Seq Scan', async () => {
  let prepared = 0;
  for (const [filterTurn, [name, filter]] of Object.entries(filters).entries()) {
    for (const [sortTurn, sort] of leadSorts.entries()) {
      // Leads that were created lately were also changed lately.
      if (sort === 'updated_at' && name === 'between') continue;
      for (const direction of directionsOf(name, filterTurn + sortTurn)) {
        const list = `${name} by ${sort} ${direction}`;
        const read = await readList(filter, { sort, direction });
        const scans = read.scans.filter(({ table }) => readsLeads.test(table));
        assert.ok(scans.length > 0, `${list}: no statement reads leads`);
        prepared += read.prepared;
        if (name === 'none') assert.ok(read.prepared > 0, `${list}: nothing is prepared`);
        for (const { table, kind, rows } of scans) {
          const scan = `${list}: ${kind} on ${table} of ${rows} rows`;
          assert.notEqual(kind, 'Seq Scan', scan);
          // A search in another order than that of creation reads the numbers of all that it finds.
          assert.ok(rows <= Math.max(maxRows, filter.search ? read.total : 0), scan);
        }
      }
    }
  }
  assert.ok(prepared > 2 * leadSorts.length, 'filters have prepared statements too');
});

test('a page far down → found without reading the rows before it', async () => {
  const all: number[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: TestResponse = await native(
      'GET',
      `/api/v1/leads?per_page=100&cursor=${cursor}`,
    );
    all.push(...body.data.map(({ id }: { id: number }) => id));
    cursor = body.meta.next_cursor;
  }
  assert.equal(all.length, count);
  for (const page of [1, 100, 101, 667, 1000, 1334, 1335]) {
    for (const direction of ['desc', 'asc']) {
      const { data, meta } = (
        await native('GET', `/api/v1/leads?page=${page}&direction=${direction}`)
      ).body;
      const inOrder = direction === 'desc' ? all : all.toReversed();
      const ids = data.map(({ id }: { id: number }) => id);
      assert.deepEqual(ids, inOrder.slice((page - 1) * 15, page * 15), `${page} ${direction}`);
      assert.equal(meta.total, count);
    }
  }
});

test('a list by a common value reads as few rows as one by a rare value', async () => {
  const { rows } = await database.pool.query(
    `select lower(first_name || ' ' || last_name) as name, coalesce(email, '') as email,
       regexp_replace(phone, '[^0-9]', '', 'g') as digits
     from leads where workspace_id = $1`,
    [workspace.id],
  );
  const long = ['example', 'smi', 'mes', 'zz', 'james smith', 'company.ex'];
  const short = ['e', 'é', 'an', '@', '.s', 'q', '1', '15', '99', '4-', '4.5', 'y.w', '~'];
  for (const search of [...long, ...short]) {
    const part = /^[ \d.-]*\d[ \d.-]*$/.test(search) ? search.trim().replace(/\D/g, '') : undefined;
    const expected = rows.filter(
      ({ name, email, digits }) =>
        name.includes(search) ||
        email.includes(search) ||
        (part !== undefined && digits.includes(part)),
    ).length;
    for (const order of ['', '&sort=first_name', '&sort=last_name&direction=asc&page=3']) {
      const url = `/api/v1/leads?search=${encodeURIComponent(search)}${order}`;
      const { data, meta } = (await native('GET', url)).body;
      assert.equal(meta.total, expected, url);
      const behind = (await native('GET', `${url}&cursor=${meta.next_cursor ?? ''}`)).body;
      assert.equal(behind.meta.total, expected, `${url}, behind a cursor`);
      assert.equal(
        data.length,
        Math.min(15, Math.max(0, expected - (order.includes('page') ? 30 : 0))),
      );
    }
  }
});

test('a short search includes leads that changed after the checkpoint', async () => {
  const total = async (search: string) =>
    (await native('GET', `/api/v1/leads?per_page=1&search=${search}`)).body.meta.total;
  const { data } = (await native('GET', '/api/v1/leads?per_page=1')).body;
  await native('PATCH', `/api/v1/leads/${data[0].id}`, { first_name: 'Q', last_name: 'Q' });
  const before = await Promise.all(['an', '~', '@'].map(total));
  const { body } = await native('POST', '/api/v1/leads', { first_name: 'An~', email: 'a~n@x.eu' });
  await native('PATCH', `/api/v1/leads/${data[0].id}`, { first_name: 'Ann' });
  const after = await Promise.all(['an', '~', '@'].map(total));
  assert.deepEqual(after, [before[0] + 2, before[1] + 1, before[2] + 1]);
  await native('DELETE', `/api/v1/leads/${body.data.id}`);
  assert.deepEqual(await Promise.all(['an', '~', '@'].map(total)), [
    before[0] + 1,
    ...before.slice(1),
  ]);
});

test('the total of a substring that most leads have → few rows read', async () => {
  for (const search of ['an', '@', '1', '4-']) {
    const total = countedTotal(workspace.id, searchTermOf(search));
    const { sql, parameters } = total?.compile(database.kysely) ?? assert.fail(search);
    const statement = { text: `select ${sql}`, values: [...parameters] };
    for (const { table, kind, rows } of await scansOf(database.pool, statement)) {
      assert.ok(rows < 100, `${search}: ${kind} on ${table} of ${rows} rows`);
    }
  }
});

test('a search that lags far behind the log → 503, and its projection runs', async () => {
  const { pool } = database;
  await pool.query(`update projection_checkpoints set seq = 0 where projection = 'lead-search'`);
  await pool.query('update workspace_counters set last_event = last_event + 1000');
  await pool.query(`delete from ${jobsTable} where key = 'update-lead-search'`);
  for (const search of ['an', 'smith', '9z']) {
    const { status, headers } = await native('GET', `/api/v1/leads?search=${search}`);
    assert.deepEqual([status, headers['retry-after']], [503, '3'], search);
  }
  const { rows } = await pool.query(
    `select payload from ${jobsTable} where key = 'update-lead-search'`,
  );
  assert.deepEqual(rows, [{ payload: { isAwaited: true } }]);
  assert.equal((await native('GET', '/api/v1/leads?status=new')).status, 200);
});
