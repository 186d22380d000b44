import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesAsLines, choicesFromLines, retype, withoutEmpty } from './field-kinds.ts';

const defaults = { options: ['Yes', 'No'], consent: 'I agree.' };

test('a change of the type keeps what fits and adds what is needed', () => {
  const text = {
    ...{ key: 'size', label: 'Size', required: true, placeholder: '80', help: 'About' },
    ...{ type: 'text' as const, rules: { max_length: 5 } },
  };
  const choice = retype(text, 'choice', defaults);
  assert.deepEqual(choice, {
    ...{ key: 'size', label: 'Size', type: 'choice', required: true, help: 'About' },
    ...{ placeholder: '80', options: ['Yes', 'No'] },
  });
  const hidden = retype(choice, 'hidden', defaults);
  assert.deepEqual(hidden, { key: 'size', label: 'Size', type: 'hidden', required: false });
  assert.equal(retype(hidden, 'consent', defaults).text, 'I agree.');
});

test('choices are lines, and one that stays keeps its value', () => {
  const options = ['Up to 10', { value: 'l', label: 'Large' }];
  assert.equal(choicesAsLines(options), 'Up to 10\nLarge');
  assert.deepEqual(choicesFromLines('Large\n\n Huge ', options), [options[1], 'Huge']);
});

test('what is empty is left out', () => {
  const field = { key: 'a', label: '', type: 'text' as const, help: '', required: false };
  assert.deepEqual(withoutEmpty(field), { key: 'a', label: '', type: 'text', required: false });
});
