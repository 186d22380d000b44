// What an export writes, an import into an empty workspace reads back: the same leads.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { buildTestApp, type TestTenant } from '../build-test-app.ts';
import { runs } from '../campaign.ts';
import { importerOf } from './import-file.ts';

const app = await buildTestApp();
after(app.close);
await app.work();

const formats = ['csv', 'ndjson', 'xlsx'] as const;
type Format = (typeof formats)[number];
type Lead = Record<string, unknown>;

const people: Lead[] = [
  {
    ...{
      first_name: 'Jörg',
      last_name: 'Groß',
      email: 'joerg@example.com',
      phone: '+49 30 5550133',
    },
    ...{
      company: 'Müller, Söhne & Co. "GmbH"',
      city: 'Köln',
      notes: 'Zeile 1\nZeile 2\r\nZeile 3',
    },
    ...{ source: 'Messe', tags: ['VIP', 'a, b', '[x]'], starred: true, external_id: '=1+1' },
    custom_fields: { budget: -5, 'text, with comma': '-5', zip: '01234', 'zip 2': '90210' },
  },
  {
    ...{
      first_name: '=HYPERLINK("http://x.example")',
      last_name: '@SUM(1)',
      email: 'f@example.com',
    },
    ...{ company: "'=quoted", address: "''twice", city: "'s-Hertogenbosch", notes: '＝full' },
    ...{ website: 'https://x.example/_x0041_' },
    ...{ phone: '-030/5550133', status: 'qualified', pipeline: 'sales', stage: 'proposal' },
    custom_fields: { list: ['a', 'b;c'], flag: true, 'as text': 'true', quote: "'10", sum: '=1' },
  },
  {
    ...{ first_name: '李', last_name: '雷 😀', email: 'li@example.com', event_date: '2026-06-30' },
    ...{
      consent: { marketing: true, note: '-x' },
      state: 'שלום',
      zip: '00501',
      unknown_field: [1],
    },
    custom_fields: { budget: 12_000.5, colours: ['red', 'green'], json: '[1,2]', empty: '{}' },
  },
  // The same person again.
  { first_name: 'Li', last_name: 'Lei', email: 'li@example.com', tags: ['plain'] },
];

async function call(tenant: TestTenant, method: 'GET' | 'POST', path: string, payload?: object) {
  const response = await app.app.inject({
    ...{ method, url: `/api/v1${path}` },
    headers: { authorization: `Bearer ${tenant.keys.leadhub}` },
    ...(payload && { payload }),
  });
  assert.ok(response.statusCode < 300, response.body);
  return response;
}

async function create(tenant: TestTenant, leads: readonly Lead[]): Promise<void> {
  for (const field of [
    { label: 'Budget', key: 'budget', type: 'number' },
    { label: 'Colours', key: 'colours', type: 'choices', options: ['red', 'green'] },
    { label: 'Second zip', key: 'zip 2', type: 'text' },
  ]) {
    await call(tenant, 'POST', '/fields', field);
  }
  const { data } = (await call(tenant, 'POST', '/leads/batch', { leads })).json();
  assert.deepEqual(
    data.filter(({ status }: { status: string }) => status !== 'created'),
    [],
  );
}

/** In the order of creation, without what every workspace gives anew. */
async function leadsOf(tenant: TestTenant): Promise<Lead[]> {
  const path = '/leads?sort=email&per_page=100&direction=asc';
  const { data } = (await call(tenant, 'GET', path)).json() as { data: Lead[] };
  return data
    .map(({ id, uuid, contact_id, updated_at, lead_score, pipeline_id, ...lead }) => ({
      ...lead,
      tags: (lead.tags as string[]).toSorted(),
      pipeline_stage_id: lead.pipeline_stage_id === null,
    }))
    .toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
}

let count = 0;
async function roundTrip(leads: readonly Lead[], format: Format): Promise<void> {
  count += 1;
  const [from, to] = [await app.addTenant(`from${count}`), await app.addTenant(`to${count}`)];
  await create(from, leads);
  const file = await call(from, 'GET', `/exports/leads?format=${format}`);
  const importer = importerOf({ app: app.app, keys: to.keys });
  const ended = await importer.run(`leads.${format}`, file.rawPayload, {
    options: { known_people: 'create' },
  });
  const { created, failed, incomplete } = ended;
  assert.deepEqual(
    { created, failed, incomplete },
    { created: leads.length, failed: 0, incomplete: 0 },
  );
  assert.deepEqual(await leadsOf(to), await leadsOf(from));
}

for (const format of formats) {
  test(`leads of every kind, exported as ${format} → an import gives the same leads`, () =>
    roundTrip(people, format));
}

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .filter((one) => /\p{L}/u.test(one) && !/\p{C}/u.test(one) && one.trim() === one);
const cell = fc.oneof(
  text,
  fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    "'=",
    "''",
    '1e5',
    '-0',
    'true',
    '[]',
    '"',
    'a"b',
    ',;|',
  ),
);
const value = fc.oneof(
  cell,
  fc.integer(),
  fc.boolean(),
  fc.array(cell, { minLength: 1, maxLength: 3 }),
);
const lead = fc.record({
  first_name: text,
  company: cell,
  notes: fc.array(cell, { maxLength: 3 }).map((lines) => lines.join('\n').trim()),
  custom_fields: fc.dictionary(fc.constantFrom('a', 'b c', '=d', 'ü,'), value, { maxKeys: 4 }),
});

test('leads with any texts, exported in any format → an import gives the same leads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lead, { minLength: 20, maxLength: 40 }), (leads) =>
      roundTrip(leads, formats[count % formats.length] as Format),
    ),
    { numRuns: runs(3), endOnFailure: true },
  );
});
