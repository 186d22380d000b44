import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allVariablesOf, fillTemplate, needsMore } from './components.ts';

test('positions are in their order, names in that of the text, each once', () => {
  assert.deepEqual(allVariablesOf([{ type: 'BODY', text: '{{2}} and {{1}} and {{2}}' }]), [
    '1',
    '2',
  ]);
  assert.deepEqual(
    allVariablesOf([
      { type: 'HEADER', text: 'For {{name}}' },
      { type: 'BODY', text: '{{discount}} off, {{ name }}' },
      { type: 'FOOTER', text: '{{not_filled}}' },
    ]),
    ['name', 'discount', 'name'],
  );
});

test('values fill the header, then the body', () => {
  const components = [
    { type: 'HEADER', text: 'For {{name}}' },
    { type: 'BODY', text: '{{2}} on {{1}}' },
    { type: 'FOOTER', text: 'Bye' },
    { type: 'BUTTONS' },
  ];
  const text = fillTemplate(components, ['Jane', 'Monday', 'Lunch']);
  assert.equal(text, 'For Jane\n\nLunch on Monday\n\nBye');
});

test('a value with a variable in it stays as it is', () => {
  assert.equal(fillTemplate([{ type: 'BODY', text: 'Hi {{1}}' }], ['{{1}}']), 'Hi {{1}}');
});

test('a header with a picture and a button with a changing link need more', () => {
  assert.equal(needsMore([{ type: 'HEADER', format: 'IMAGE' }]), true);
  assert.equal(
    needsMore([{ type: 'BUTTONS', buttons: [{ url: 'https://a.example/{{1}}' }] }]),
    true,
  );
  assert.equal(
    needsMore([{ type: 'HEADER', format: 'TEXT', text: 'Hi' }, { type: 'BODY' }]),
    false,
  );
});
