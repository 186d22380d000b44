import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SuggestField, suggest } from './suggest.ts';

const field = (name: string, kind: SuggestField['kind'], more: Partial<SuggestField> = {}) => ({
  ...{ name, label: name, kind, isRequired: false, choices: [] },
  ...more,
});
const fields: SuggestField[] = [
  field('status', 'choice', {
    ...{ label: 'Status', isRequired: true },
    choices: [
      { id: 'new', text: 'New' },
      { id: 'won', text: 'Won' },
    ],
  }),
  field('owner', 'choice', { label: 'Owner', choices: [{ id: '5', text: 'Maren Vogt' }] }),
  field('score', 'number', { label: 'Score', isRequired: true }),
  field('roof', 'number', { label: 'Roof area' }),
  field('created_at', 'time', { label: 'Arrived', isRequired: true }),
  field('city', 'text', { label: 'City' }),
  field('starred', 'flag', { label: 'Starred', choices: [{ id: 'true', text: 'Yes' }] }),
];
const words = {
  ...{ over: 'over|above|>', under: 'under|<', not: 'not', without: 'no|without' },
  ...{ hours: 'h|hours?', days: 'd|days?', weeks: 'w|weeks?' },
};
const said = (text: string) =>
  suggest(text, fields, words, 'en').map(({ condition, isOpen }) => {
    const { field: name, operator, values } = condition;
    return `${name} ${operator} ${isOpen ? '…' : values.join()}`;
  });

const meanings: [text: string, ...meant: string[]][] = [
  ['new', 'status is new'],
  ['maren', 'owner is 5'],
  ['Vogt', 'owner is 5'],
  ['not won', 'status not won'],
  ['over 70', 'score over 70', 'roof over 70'],
  ['> 1,200', 'score over 1200', 'roof over 1200'],
  ['under 5', 'score under 5', 'roof under 5'],
  ['70', 'score over 70', 'roof over 70'],
  ['roof area 70', 'roof is 70', 'roof over 70', 'roof under 70'],
  ['last 7 days', 'created_at within 7d'],
  ['12h', 'created_at within 12h'],
  ['city Bad Tölz', 'city is Bad Tölz'],
  ['stat', 'status is …'],
  ['starred', 'starred is true'],
  ['no owner', 'owner empty true'],
  ['no status'],
  ['nothing of this'],
];

for (const [text, ...meant] of meanings) {
  test(`"${text}" → ${meant.join('; ') || 'nothing'}`, () => {
    assert.deepEqual(said(text), meant);
  });
}

test('without a text, every field is offered', () => {
  assert.equal(said('').length, fields.length);
});
