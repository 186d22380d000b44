import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkAnswers } from './check-answers.ts';
import { type FormField, fieldTypes } from './form.ts';
import { leadKeys } from './lead-keys.ts';

const field = (type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key: 'field',
  label: 'Field',
  type,
  required: false,
  ...(type === 'choice' || type === 'choices' ? { options: ['a', 'b', 'c'] } : {}),
  ...more,
});
const answer = (of: FormField, value: unknown) => checkAnswers([of], { [of.key]: value });
const told = (of: FormField, value: unknown) => answer(of, value).problems[0]?.message;
const read = (of: FormField, value: unknown) => answer(of, value).answers[of.key];

test('whatever is sent is read or refused, and what is kept can be kept', () => {
  const types = fc.constantFrom(...fieldTypes);
  const keys = fc.constantFrom('field', ...leadKeys.keys());
  fc.assert(
    fc.property(types, keys, fc.boolean(), fc.jsonValue(), (type, key, required, value) => {
      const { answers, problems } = checkAnswers([field(type, { key, required })], {
        [key]: value,
      });
      const kept = answers[key];
      if (required && type !== 'hidden') assert.equal(problems.length, kept === undefined ? 1 : 0);
      if (kept === undefined) return;
      assert.ok([kept].flat().every((one) => ['string', 'number', 'boolean'].includes(typeof one)));
      assert.ok(String(kept).length <= 20_000);
    }),
  );
});

test('from a page everything is text, and is read by its type', () => {
  assert.equal(read(field('number'), ' 12.50 '), 12.5);
  assert.equal(read(field('number'), '0'), 0);
  assert.equal(read(field('checkbox'), 'true'), true);
  assert.equal(read(field('checkbox'), undefined), false);
  assert.deepEqual(read(field('choices'), 'b'), ['b']);
  assert.equal(read(field('text'), 'two\nlines'), 'two lines');
  assert.equal(read(field('textarea'), 'two\r\nlines'), 'two\nlines');
  assert.equal(read(field('phone'), '(030) 12 34-56'), '(030) 12 34-56');
  assert.equal(read(field('hidden', { default: 'x' }), ''), 'x');
});

test('what does not fit its type is told', () => {
  for (const value of ['1e999', 'NaN', '12 €', '1,5', {}, [1]]) {
    assert.match(told(field('number'), value) ?? '', /number/, JSON.stringify(value));
  }
  for (const value of ['2026-02-30', '28.03.2026', 5]) {
    assert.match(told(field('date'), value) ?? '', /day/, JSON.stringify(value));
  }
  assert.match(told(field('choice'), 'd') ?? '', /Choose/);
  assert.match(told(field('choices', { rules: { min: 2 } }), ['a']) ?? '', /at least 2/);
  assert.match(told(field('phone'), '1234') ?? '', /phone/);
  assert.match(told(field('consent', { required: true }), 'false') ?? '', /Tick/);
  assert.match(told(field('checkbox'), 'maybe') ?? '', /Tick/);
});

test('nobody is told of what they cannot put right', () => {
  const campaign = field('hidden', { key: 'zip' });
  assert.deepEqual(answer(campaign, 'x'.repeat(40)), { answers: {}, problems: [] });
});

test('names that every object has are no answers', () => {
  for (const key of ['toString', 'hasOwnProperty']) {
    assert.deepEqual(checkAnswers([field('text', { key })], {}).answers, {});
  }
});
