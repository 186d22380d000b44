import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSearch, stringifySearch } from '../search-params.ts';
import {
  everything,
  listParams,
  parseListState,
  type Selection,
  sameSelection,
  selectionOfView,
  selectionParams,
} from './list-state.ts';

const view: Selection = selectionOfView({
  filter: { status: ['new', 'contacted'], 'created_at[within]': '30d' },
  ...{ search: null, sort: 'lead_score', direction: 'asc' },
});
const parse = (query: string) =>
  parseListState(parseSearch(query), (id) => (id === '12' ? view : everything));

test('an address of filters is read and written as the API takes it', () => {
  const query =
    '?status=new&status=contacted&created_at[within]=30d&custom_fields[roof][not]=flat&search=vogt&sort=lead_score&direction=asc';
  const state = parse(query);
  assert.deepEqual(state.conditions, [
    { field: 'status', operator: 'is', values: ['new', 'contacted'] },
    { field: 'created_at', operator: 'within', values: ['30d'] },
    { field: 'custom_fields.roof', operator: 'not', values: ['flat'] },
  ]);
  assert.equal(stringifySearch(listParams(state)), query);
});

test('a view alone shows its own selection, filters beside it take its place', () => {
  assert.deepEqual(parse('?view=12').conditions, view.conditions);
  assert.equal(parse('?view=12').isExplicit, false);
  const changed = parse('?view=12&status=won');
  assert.deepEqual(changed.conditions, [{ field: 'status', operator: 'is', values: ['won'] }]);
  assert.deepEqual([changed.view, changed.sort, changed.isExplicit], ['12', 'created_at', true]);
});

test('a selection equal to that of the view leaves the address to the view', () => {
  const turned = { ...view, conditions: view.conditions.toReversed() };
  assert.ok(sameSelection(turned, view));
  assert.deepEqual(selectionParams(turned, view), {});
  assert.deepEqual(selectionParams({ ...everything }, view), {
    sort: 'created_at',
    direction: 'desc',
  });
});

test('the panel and the layout are no filters', () => {
  const state = parse('?view=12&peek=44&layout=board');
  assert.deepEqual([state.peek, state.layout, state.isExplicit], ['44', 'board', false]);
});

test('the older names of times are those of today', () => {
  assert.deepEqual(parse('?created_after=2026-01-01').conditions, [
    { field: 'created_at', operator: 'after', values: ['2026-01-01'] },
  ]);
});
