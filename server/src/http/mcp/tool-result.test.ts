import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorOf, select, shownOf, successOf } from './tool-result.ts';

test('a record loses its envelope, a page its links and the numbers that a cursor replaces', () => {
  assert.deepEqual(shownOf({ data: { id: 1 } }), { id: 1 });
  assert.deepEqual(shownOf({ id: 'lead_1' }), { id: 'lead_1' });
  const meta = { current_page: 1, last_page: 2, per_page: 1, from: 1, to: 1 };
  const page = { data: [], meta: { ...meta, total: 2, next_cursor: 'x' }, links: { self: '/' } };
  assert.deepEqual(shownOf(page), { meta: { total: 2, next_cursor: 'x' }, data: [] });
});

test('empty fields are left out, an empty list of records and a result that is empty are not', () => {
  const shownAs = (value: object) => successOf(value).structuredContent;
  const lead = {
    id: 1,
    email: null,
    notes: '',
    tags: [],
    custom_fields: {},
    score: 0,
    done: false,
  };
  assert.deepEqual(shownAs(lead), { id: 1, score: 0, done: false });
  assert.deepEqual(shownAs({ meta: { total: 0, next_cursor: null }, data: [] }), {
    ...{ meta: { total: 0 }, data: [] },
  });
  assert.deepEqual(shownAs({ assignment: null }), { assignment: null });
});

test('the text of a result is the JSON of its structured content', () => {
  const { content, structuredContent } = successOf({ id: 1, name: 'Ada', email: null });
  assert.deepEqual(content, [{ type: 'text', text: '{"id":1,"name":"Ada"}' }]);
  assert.deepEqual(structuredContent, { id: 1, name: 'Ada' });
});

test('a result is at most 64 Ki characters: texts and lists are cut and say by how much', () => {
  const long = successOf({ notes: 'x'.repeat(5_000) }).structuredContent.notes as string;
  assert.ok(long.endsWith('x… (1000 more characters)'));
  const leads = Array.from({ length: 25 }, (_, id) => ({ id, notes: 'x'.repeat(20_000) }));
  const { content, structuredContent } = successOf({ meta: { total: 25 }, data: leads });
  assert.ok((content[0]?.text.length ?? 0) <= 64 * 1024);
  assert.equal((structuredContent.data as unknown[]).length, 25);
  const deals = Array.from({ length: 120 }, (_, id) => id);
  assert.equal((successOf({ deals }).structuredContent.deals as unknown[]).at(-1), '… (20 more)');
  const fields = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [`field ${index}`, 'x'.repeat(100)]),
  );
  assert.equal(successOf(fields).isError, true);
});

test('an error has the sentences of the API, and how long to wait', () => {
  const limited = errorOf({
    status: 429,
    headers: { 'retry-after': '12' },
    body: { status: 'error', message: 'Too many requests.', code: 'RATE_LIMITED' },
  });
  assert.equal(limited.content[0]?.text, 'Too many requests. Try again in 12 seconds.');
  assert.deepEqual([limited.isError, limited.structuredContent.retry_after_seconds], [true, 12]);
});

test('only the chosen fields are kept, at any depth', () => {
  const page = { data: [{ id: 1, color: 'red', stages: [{ key: 'new', position: 0 }] }] };
  const keep = ['data', 'id', 'stages', 'key'];
  assert.deepEqual(select(page, { keep }), { data: [{ id: 1, stages: [{ key: 'new' }] }] });
  assert.deepEqual(select({ id: 1, history: [] }, { omit: ['history'] }), { id: 1 });
});
