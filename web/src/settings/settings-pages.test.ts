import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesWords, otherNames, settingsGroups } from './settings-pages.ts';

test('a page is found by the beginnings of its words, in any order', () => {
  assert.ok(matchesWords('Integrations → Lead API Keys', 'lead api'));
  assert.ok(matchesWords('Integrations → Lead API Keys', 'keys integ'));
  assert.ok(matchesWords('Integrations → Lead API Keys', ''));
  assert.ok(!matchesWords('API Access', 'keys'));
});

test('every other name leads to a page of the list', () => {
  const paths = settingsGroups.flatMap(({ pages }) => pages.map(({ path }) => path));
  for (const { path, name } of otherNames) assert.ok(paths.includes(path), name);
});
