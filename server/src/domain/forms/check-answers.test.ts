import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkAnswers } from './check-answers.ts';
import { type FormField, fieldTypes } from './form.ts';
import { leadKeys } from './lead-keys.ts';

const field = (type: FormField['type'], overrides: Partial<FormField> = {}): FormField => ({
  key: 'field',
  label: 'Field',
  type,
  required: false,
  ...(type === 'choice' || type === 'choices' ? { options: ['a', 'b', 'c'] } : {}),
  ...overrides,
});
const check = (one: FormField, value: unknown) => checkAnswers([one], { [one.key]: value });
const messageFor = (one: FormField, value: unknown) => check(one, value).problems[0]?.message;
const parse = (one: FormField, value: unknown) => check(one, value).answers[one.key];

test('any JSON value is either parsed into a storable answer or rejected', () => {
  const types = fc.constantFrom(...fieldTypes);
  const keys = fc.constantFrom('field', ...leadKeys.keys());
  fc.assert(
    fc.property(types, keys, fc.boolean(), fc.jsonValue(), (type, key, required, value) => {
      const { answers, problems } = checkAnswers([field(type, { key, required })], {
        [key]: value,
      });
      const answer = answers[key];
      if (required && type !== 'hidden')
        assert.equal(problems.length, answer === undefined ? 1 : 0);
      if (answer === undefined) return;
      assert.ok(
        [answer].flat().every((one) => ['string', 'number', 'boolean'].includes(typeof one)),
      );
      assert.ok(String(answer).length <= 20_000);
    }),
  );
});

test('text values of a page are parsed by the type of the field', () => {
  assert.equal(parse(field('number'), ' 12.50 '), 12.5);
  assert.equal(parse(field('number'), '0'), 0);
  assert.equal(parse(field('checkbox'), 'true'), true);
  assert.equal(parse(field('checkbox'), undefined), false);
  assert.deepEqual(parse(field('choices'), 'b'), ['b']);
  assert.equal(parse(field('text'), 'two\nlines'), 'two lines');
  assert.equal(parse(field('textarea'), 'two\r\nlines'), 'two\nlines');
  assert.equal(parse(field('phone'), '(030) 12 34-56'), '(030) 12 34-56');
  assert.equal(parse(field('hidden', { default: 'x' }), ''), 'x');
});

test('a value that does not fit the type of its field → a message that says what to enter', () => {
  for (const value of ['1e999', 'NaN', '12 €', '1,5', {}, [1]]) {
    assert.match(messageFor(field('number'), value) ?? '', /number/, JSON.stringify(value));
  }
  for (const value of ['2026-02-30', '28.03.2026', 5]) {
    assert.match(messageFor(field('date'), value) ?? '', /day/, JSON.stringify(value));
  }
  assert.match(messageFor(field('choice'), 'd') ?? '', /Choose/);
  assert.match(messageFor(field('choices', { rules: { min: 2 } }), ['a']) ?? '', /at least 2/);
  assert.match(messageFor(field('phone'), '1234') ?? '', /phone/);
  assert.match(messageFor(field('consent', { required: true }), 'false') ?? '', /Tick/);
  assert.match(messageFor(field('checkbox'), 'maybe') ?? '', /Tick/);
});

test('an invalid value of a hidden field is dropped without a problem', () => {
  const campaign = field('hidden', { key: 'zip' });
  assert.deepEqual(check(campaign, 'x'.repeat(40)), { answers: {}, problems: [] });
});

test('properties of Object.prototype are not answers', () => {
  for (const key of ['toString', 'hasOwnProperty']) {
    assert.deepEqual(checkAnswers([field('text', { key })], {}).answers, {});
  }
});
