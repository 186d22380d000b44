import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedPaths } from './liquid.ts';
import { pickValues } from './pick-values.ts';

const values = {
  lead: {
    first_name: 'Jo',
    tags: ['a', 'b'],
    custom_fields: { budget: 5, size: 'M' },
    email: null,
  },
  owner: null,
};
const picked = (text: string) => pickValues(values, namedPaths(text));

test('a text keeps the values that it names, and no others', () => {
  assert.deepEqual(picked('Hello {{ lead.first_name | default: "you" }}'), {
    lead: { first_name: 'Jo' },
  });
  assert.deepEqual(picked('{{ lead.custom_fields.budget }} {{ lead.email }} {{ owner.name }}'), {
    lead: { custom_fields: { budget: 5 }, email: null },
    owner: null,
  });
  assert.deepEqual(picked('{{ lead.unknown }} {{ nobody.name }} plain'), { lead: {} });
});

test('computed parts keep what they may read', () => {
  assert.deepEqual(picked('{% for tag in lead.tags %}{{ tag }}{% endfor %}{{ lead.tags[0] }}'), {
    lead: { tags: ['a', 'b'] },
  });
  assert.deepEqual(picked('{{ lead.custom_fields[lead.first_name] }}'), {
    lead: { custom_fields: { budget: 5, size: 'M' }, first_name: 'Jo' },
  });
  assert.deepEqual(picked('{{ lead.first_name }} {{ lead | json }} {{ lead.email }}'), {
    lead: values.lead,
  });
});
