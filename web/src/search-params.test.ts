import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSearch, stringifySearch } from './search-params.ts';

test('filters keep the form of the API, there and back', () => {
  const query = '?status=new&status=contacted&created_at[within]=30d&search=a+b&page=2';
  const search = parseSearch(query);
  assert.deepEqual(search, {
    status: ['new', 'contacted'],
    'created_at[within]': '30d',
    search: 'a b',
    page: '2',
  });
  assert.equal(stringifySearch(search), query);
});

test('what is undefined or null is left out, and an empty text stays', () => {
  assert.equal(stringifySearch({ a: undefined, b: null, c: '', d: [] }), '?c=');
  assert.equal(stringifySearch({}), '');
  assert.deepEqual(parseSearch(''), {});
});
