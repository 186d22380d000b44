import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError, invalidField } from '../../domain/errors.ts';
import { renameErrorFields } from './rename-error-fields.ts';

const aliases = { stage_id: 'stage' };
const fieldsOf = (error: unknown, body: object) => {
  const renamed = renameErrorFields(error, body, aliases);
  assert.ok(renamed instanceof DomainError);
  return renamed.fields.map(({ field }) => field);
};

test('a problem gets the field name that was sent', () => {
  const error = invalidField('stage_id', 'stage_of_other_pipeline');
  assert.deepEqual(fieldsOf(error, { stage: 'x' }), ['stage']);
  assert.deepEqual(fieldsOf(error, { stage_id: 7 }), ['stage_id']);
  assert.deepEqual(fieldsOf(error, { stage_id: 7, stage: 'x' }), ['stage_id']);
  assert.deepEqual(fieldsOf(error, {}), ['stage_id']);
  assert.deepEqual(fieldsOf(invalidField('toString', 'invalid'), { stage: 'x' }), ['toString']);
});

test('the sentence of a problem names the field that was sent', () => {
  const renamed = renameErrorFields(invalidField('stage_id', 'required'), { stage: '' }, aliases);
  assert.ok(renamed instanceof DomainError);
  assert.equal(renamed.fields[0]?.message, 'The stage field is required.');
});

test('an error without fields stays as it is', () => {
  for (const error of [new DomainError('stale', 'Moved on.'), new Error('Broken.'), 'text']) {
    assert.equal(renameErrorFields(error, { stage: 'x' }, aliases), error);
  }
});
