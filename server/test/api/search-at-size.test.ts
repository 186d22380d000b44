// Search in a workspace with 20,000 leads: how many rows each statement reads, whatever the text.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { contactList } from '../../src/domain/contacts/list-projection/projection.ts';
import { runProjection } from '../../src/domain/events/projections/run-projection.ts';
import { searchAll } from '../../src/domain/search/search-all.ts';
import type { Database } from '../../src/platform/database/pool.ts';
import { buildTestApp } from '../build-test-app.ts';
import { addManyLeads } from '../many-leads.ts';
import { openRecordingDatabase, scansOf } from '../scans.ts';

const app = await buildTestApp();
const recording = openRecordingDatabase(app.database.connection);
after(async () => {
  await recording.close();
  await app.close();
});
const { workspace, database } = app;
await addManyLeads(database, workspace.id, 20_000);
await database.pool.query(
  `insert into deals (workspace_id, id, title, value, currency, pipeline_id, stage_id, status,
     created_at, updated_at)
   select $1, gen_random_uuid(), 'Roof ' || n || ' of ' || md5(n::text), 1, 'EUR', s.pipeline_id,
     s.id, 'open', now() - n * interval '1 minute', now()
   from generate_series(1, 10000) n,
     (select * from stages where workspace_id = $1 order by position limit 1) s`,
  [workspace.id],
);
await runProjection(database, contactList, workspace.id, { lease: 'wait' });
// The contacts of these leads have no events.
await database.pool.query(
  `insert into contact_list
   select c.workspace_id, c.id, c.number, c.created_at, s.text || e'\\n', s.digits, s.pairs
   from (select contact_id, min(number) as number from leads
     where workspace_id = $1 group by contact_id) l
   join contacts c on c.workspace_id = $1 and c.id = l.contact_id
   join lead_search s on s.workspace_id = c.workspace_id and s.lead_number = l.number
   where c.workspace_id = $1`,
  [workspace.id],
);
await database.pool.query(
  `insert into contact_days (workspace_id, day, count)
   select workspace_id, created_at::date, count(*) from contact_list group by 1, 2`,
);
await database.pool.query('vacuum analyze deals, contact_list, contact_days');

const maxRows = 3_200;
const isLarge = /^(leads|lead_search|contacts|contact_list|deals|events)$/;
const search = (text: string, db: Database = database) =>
  searchAll(db, workspace.id, { text, limit: 5, scopes: new Set(['*']) });

const texts = [
  ...['a', 'an', '@', '1', '9z', 'q', 'y.w', 'smith', 'james smith', 'priya sharma'],
  ...['garcia4711@', '4152004', 'example', 'zz', 'zzz', 'éva', 'roof 1', 'roof', 'roof 9999'],
];

test('a search reads at most 3,200 rows of a table, none by a Seq Scan', async () => {
  const wrong: string[] = [];
  for (const text of texts) {
    await search(text);
    const statements = await recording.record(() => search(text, recording));
    for (const statement of statements) {
      for (const { table, kind, rows } of await scansOf(recording.pool, statement)) {
        if (!isLarge.test(table) || rows === 0) continue;
        const scan = `${text}: ${kind} on ${table} of ${rows} rows`;
        if (kind === 'Seq Scan' || rows > maxRows) wrong.push(scan);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('texts that many, few and no leads contain are found', async () => {
  const leadsOf = async (text: string) =>
    (await search(text)).filter(({ kind }) => kind === 'lead').map(({ record }) => record);
  const { rows } = await database.pool.query(
    `select number, lower(first_name || ' ' || last_name) as name, lower(email) as email,
       regexp_replace(phone, '[^0-9]', '', 'g') as digits
     from leads where workspace_id = $1 order by number desc`,
    [workspace.id],
  );
  for (const text of texts) {
    const digits = /^\d+$/.test(text) ? text : 'x';
    const matching = rows.filter(
      ({ name, email, digits: phone }) =>
        name.includes(text) || email?.includes(text) || phone?.includes(digits),
    );
    const found = await leadsOf(text);
    assert.equal(found.length, Math.min(5, matching.length), text);
    const numbers = new Set(matching.map(({ number }) => number));
    for (const { number } of found) assert.ok(numbers.has(number), text);
  }
  const exact = rows.filter(({ name }) => name === 'james smith').slice(0, 5);
  assert.deepEqual(
    (await leadsOf('James Smith')).map(({ number }) => number),
    exact.map(({ number }) => number),
  );
  const deals = (await search('roof 9999')).filter(({ kind }) => kind === 'deal');
  assert.equal(deals.length, 1);
});
