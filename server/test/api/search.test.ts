// Search of all kinds of records: what is found, in which order, and what a requester may see.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);

interface Hit {
  kind: string;
  id: number;
  title: string;
  subtitle: string | null;
  match: { field: string; text: string; ranges: [number, number][] };
}
const search = async (q: string, query = '', call = key): Promise<Hit[]> => {
  const { status, body } = await call('GET', `/api/v1/search?q=${encodeURIComponent(q)}${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.data;
};
const titles = (hits: Hit[]) => hits.map(({ title }) => title);
const make = async (path: string, body: object) => {
  const made = await key('POST', `/api/v1/${path}`, body);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.data;
};

test('leads: equal names first, then names that begin with it, words, and the rest', async () => {
  const names = [
    'Rosemann',
    'Ann Mary',
    'Mary Manner',
    'Man',
    'Manuel Po',
    'Jo Man-Lee',
    'Manuel Ra',
  ];
  for (const name of names) await make('leads', { name });
  assert.deepEqual(titles(await search('man', '&types=lead&limit=20')), [
    ...['Man', 'Manuel Ra', 'Manuel Po', 'Jo Man-Lee', 'Mary Manner', 'Rosemann'],
  ]);
  assert.equal((await search('man', '&types=lead')).length, 5);
  assert.deepEqual(titles(await search('MARY MAN', '&types=lead')), ['Mary Manner']);
});

test('a hit names the field and where it contains the text', async () => {
  const lead = await make('leads', {
    ...{ first_name: 'Éva', last_name: 'Nagy', email: 'eva.nagy@eve.example' },
    ...{ phone: '+1 415 555-2671', company: 'Nagy & Co' },
  });
  const [byName] = await search('éva', '&types=lead');
  assert.deepEqual(
    [byName?.id, byName?.title, byName?.match],
    [...[lead.id, 'Éva Nagy', { field: 'name', text: 'Éva Nagy', ranges: [[0, 3]] }]],
  );
  assert.equal(byName?.subtitle, 'Nagy & Co · eva.nagy@eve.example');
  const [byEmail] = await search('@eve.', '&types=lead');
  assert.deepEqual(byEmail?.match.ranges, [[8, 13]]);
  for (const digits of ['5552671', '555-26', '(415) 555']) {
    const [byPhone] = await search(digits, '&types=lead');
    assert.equal(byPhone?.match.field, 'phone', digits);
    const [[start, end] = [0, 0]] = byPhone?.match.ranges ?? [];
    const marked = byPhone?.match.text.slice(start, end) ?? '';
    assert.equal(marked.replace(/\D/g, ''), digits.replace(/\D/g, ''));
  }
  assert.deepEqual(titles(await search('é', '&types=lead')), ['Éva Nagy']);
  await key('DELETE', `/api/v1/leads/${lead.id}`);
  assert.deepEqual(await search('éva', '&types=lead'), []);
});

test('each kind is found by a part of its texts', async () => {
  await make('contacts', { first_name: 'Zoe', email: 'zoe@quux.example', company: 'Quuxworks' });
  await make('deals', { title: 'Roof of Quux', value: '10', currency: 'EUR' });
  await make('forms', { name: 'Quux form', fields: [{ key: 'email', label: 'E', type: 'email' }] });
  await make('tags', { name: 'quux tag' });
  await make('pipelines', { name: 'Quux pipeline' });
  await make('pipelines/sales/stages', { name: 'Quux stage' });
  await make('statuses', { name: 'Quux status' });
  await make('sources', { name: 'Quux source' });
  await make('event-types', { name: 'Quux event' });
  await make('fields', { key: 'quux_size', label: 'Size', type: 'text' });
  await make('users', { name: 'Quux User', email: 'quux@users.example', role: 'agent' });
  await make('teams', { name: 'Quux team' });
  await make('webhooks', { url: 'https://8.8.8.8/quux', events: ['lead.created'], active: false });
  const hits = await search('quux');
  assert.deepEqual(
    new Set(hits.map(({ kind }) => kind)),
    new Set([
      ...['contact', 'deal', 'form', 'tag', 'pipeline', 'stage', 'status', 'source'],
      ...['event_type', 'field', 'user', 'team', 'webhook'],
    ]),
  );
  assert.equal(hits.find(({ kind }) => kind === 'deal')?.subtitle, '10.00 EUR');
  assert.equal(hits.find(({ kind }) => kind === 'field')?.match.field, 'key');
  for (const { match } of hits) {
    for (const [start, end] of match.ranges) {
      assert.equal(match.text.slice(start, end).toLowerCase(), 'quux');
    }
  }
  assert.deepEqual(
    (await search('quux', '&types=tag,team')).map(({ kind }) => kind),
    ['tag', 'team'],
  );
  const [contact] = await search('quuxw', '', second);
  assert.match(String(contact?.id), /^contact_/);
  assert.deepEqual(await search('100%_'), []);
});

test('only kinds that the scopes read are found', async () => {
  const scoped = await app.addKey({ contract: 'leadhub', scopes: ['read:search', 'read:tags'] });
  const found = await search('quux', '', caller(app, scoped));
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['tag'],
  );
  const { call } = await addPerson(app, 'viewer');
  const kinds = new Set((await search('quux', '', call)).map(({ kind }) => kind));
  assert.ok(kinds.has('deal') && !kinds.has('webhook'));
});

test('a missing text, an unknown type, or too many hits → 422', async () => {
  for (const [query, field, code] of [
    ['', 'q', 'required'],
    ['q=%20', 'q', 'required'],
    ['q=a&types=lead,house', 'types', 'not_some_of'],
    ['q=a&limit=21', 'limit', 'too_large'],
  ] as const) {
    const refused = await key('GET', `/api/v1/search?${query}`);
    assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, [field]]);
    assert.equal(refused.body.error_codes[field][0].code, code);
  }
});
