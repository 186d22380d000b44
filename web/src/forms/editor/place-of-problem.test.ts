import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOfProblem } from './place-of-problem.ts';

const draft = {
  fields: [{ id: 'name', field: { key: 'name', type: 'text', label: '' } }],
} as const;
const place = (path: string) => placeOfProblem({ [path]: 'Wrong.' }, draft);

test('a problem is mended in the tab of its setting, that of a field in the field', () => {
  assert.deepEqual(place('fields.0.label'), { tab: 'fields', field: 'name' });
  assert.deepEqual(place('fields'), { tab: 'fields' });
  assert.deepEqual(place('style.accent'), { tab: 'style' });
  assert.deepEqual(place('redirect_url'), { tab: 'page' });
  assert.deepEqual(place('pipeline_id'), { tab: 'leads' });
  assert.equal(placeOfProblem({}, draft), undefined);
});
