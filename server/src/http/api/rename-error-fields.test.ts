import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError, invalidField } from '../../domain/errors.ts';
import { renameErrorFields } from './rename-error-fields.ts';

const others = { stage_id: 'stage' };
const named = (error: unknown, body: object) => {
  const told = renameErrorFields(error, body, others);
  assert.ok(told instanceof DomainError);
  return told.fields.map(({ field }) => field);
};

test('what is wrong is told by the name that was sent', () => {
  const error = invalidField('stage_id', 'There is none.');
  assert.deepEqual(named(error, { stage: 'x' }), ['stage']);
  assert.deepEqual(named(error, { stage_id: 7 }), ['stage_id']);
  assert.deepEqual(named(error, { stage_id: 7, stage: 'x' }), ['stage_id']);
  assert.deepEqual(named(error, {}), ['stage_id']);
  assert.deepEqual(named(invalidField('toString', 'No.'), { stage: 'x' }), ['toString']);
});

test('what names no field is left as it is', () => {
  for (const error of [new DomainError('stale', 'Moved on.'), new Error('Broken.'), 'text']) {
    assert.equal(renameErrorFields(error, { stage: 'x' }, others), error);
  }
});
