import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ProblemCode, problemCodes, problemExamples } from './errors/problem-codes.ts';
import { DomainError, fieldProblem, invalidFields, type ParamsOf } from './errors.ts';
import { inField, underPath } from './in-field.ts';

const exampleOf = <Code extends ProblemCode>(field: string, code: Code) =>
  fieldProblem(field, code, ...([problemExamples[code]] as ParamsOf<Code>));
const under = (path: string, error: unknown) => {
  const renamed = underPath(path, error);
  assert.ok(renamed instanceof DomainError);
  return renamed;
};

test('every problem has the path in its field, and the sentence of that field', () => {
  const fields = problemCodes.map((code) => exampleOf('sort', code));
  const expected = problemCodes.map((code) => exampleOf('filter.sort', code));
  assert.deepEqual(under('filter', invalidFields(fields)).fields, expected);
});

test('a sentence that repeats the field within its params keeps those', () => {
  const problem = fieldProblem('sort', 'condition_unknown', { allowed: ['sort', 'sort[over]'] });
  assert.deepEqual(
    under('filter', invalidFields([problem])).fields.map(({ message }) => message),
    ['There is no filter.sort: use sort, sort[over].'],
  );
});

test('a text after the sentence stays', () => {
  const problem = fieldProblem('company', 'too_long', { max: 200 });
  const ofLead = { ...problem, message: `${problem.message} (Lead 7.)` };
  assert.deepEqual(
    under('set', invalidFields([ofLead])).fields.map(({ message }) => message),
    ['The set.company field must not be longer than 200 characters. (Lead 7.)'],
  );
});

test('another error stays as it is', async () => {
  const errors = [new DomainError('conflict', 'Used.'), new TypeError('Broken.')];
  for (const error of errors) {
    await assert.rejects(
      inField('filter', () => Promise.reject(error)),
      (thrown) => thrown === error,
    );
  }
});
