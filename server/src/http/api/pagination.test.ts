import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cursorPageEnvelope, numberedPageEnvelope, readNumberedPage } from './pagination.ts';

const url = new URL('https://crm.example.com/base/api/v1/leads?status=new&page=2&search=a%26b');
const contents = { perPage: 15, shown: 15, nextCursor: 'next' };

test('a page links to its neighbours and keeps the other parameters', () => {
  const { meta, links } = numberedPageEnvelope(url, 2, 73, contents);
  assert.deepEqual(meta, {
    current_page: 2,
    last_page: 5,
    per_page: 15,
    total: 73,
    from: 16,
    to: 30,
    next_cursor: 'next',
  });
  const base = 'https://crm.example.com/base/api/v1/leads?status=new';
  assert.equal(links.self, `${base}&page=2&search=a%26b`);
  assert.equal(links.first, `${base}&page=1&search=a%26b`);
  assert.equal(links.last, `${base}&page=5&search=a%26b`);
});

test('an empty list has one page', () => {
  const { meta, links } = numberedPageEnvelope(url, 1, 0, {
    perPage: 15,
    shown: 0,
    nextCursor: null,
  });
  assert.deepEqual([meta.last_page, meta.from, meta.to], [1, null, null]);
  assert.deepEqual([links.prev, links.next, links.last], [null, null, links.first]);
});

test('a page by cursor has the total and the next link, but no page numbers', () => {
  const { meta, links } = cursorPageEnvelope(url, 73, contents);
  assert.deepEqual([meta.total, meta.current_page, meta.from], [73, null, null]);
  assert.equal(new URL(links.next ?? '').searchParams.get('cursor'), 'next');
  assert.equal(new URL(links.next ?? '').searchParams.get('page'), null);
  assert.equal(cursorPageEnvelope(url, 73, { ...contents, nextCursor: null }).links.next, null);
});

test('15 a page by default, at most 100', () => {
  assert.deepEqual(readNumberedPage({}), { page: 1, perPage: 15 });
  assert.deepEqual(readNumberedPage({ page: 3, per_page: 1_000 }), { page: 3, perPage: 100 });
});
