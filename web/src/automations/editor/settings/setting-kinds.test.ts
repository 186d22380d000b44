import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from './setting-kinds.ts';

test('a setting has the input of its name, else of its schema', () => {
  assert.equal(kindOf('stage_id', { type: ['integer', 'string'] }), 'stage');
  assert.equal(kindOf('team_id', { type: ['integer', 'string'] }), 'team');
  assert.equal(kindOf('by', { enum: ['turns', 'least_loaded'] }), 'choice');
  assert.equal(kindOf('days', { type: 'integer' }), 'number');
  assert.equal(kindOf('for_each_lead', { type: 'boolean' }), 'flag');
  assert.equal(kindOf('title', { type: 'string' }), 'line');
});

test('parts of the definition and unknown lists have no input', () => {
  assert.equal(kindOf('yes', { type: 'array' }), undefined);
  assert.equal(kindOf('something_new', { type: 'array' }), undefined);
});
