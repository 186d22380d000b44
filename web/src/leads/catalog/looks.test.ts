import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hueOfTag, huesOfPeople, looksOf } from './looks.ts';

test('the rings of open steps fill along them, and outcomes have their signs', () => {
  const steps = (['New', 'Contacted', 'Won', 'Lost'] as const).map((name) => ({
    ...{ name, color: null },
    outcome:
      name === 'Won' ? ('won' as const) : name === 'Lost' ? ('lost' as const) : ('open' as const),
  }));
  assert.deepEqual(looksOf(steps), [
    { name: 'New', hue: 'blue', shape: { progress: 0 } },
    { name: 'Contacted', hue: 'violet', shape: { progress: 0.5 } },
    { name: 'Won', hue: 'green', shape: { outcome: 'won' } },
    { name: 'Lost', hue: 'gray', shape: { outcome: 'lost' } },
  ]);
});

test('a chosen colour is shown as its hue', () => {
  assert.equal(hueOfTag({ name: 'vip', color: '#ff0000' }), 'red');
  assert.equal(hueOfTag({ name: 'vip', color: 'violet' }), 'violet');
});

test('a tag without a colour keeps its hue, and people have one each', () => {
  assert.equal(hueOfTag({ name: 'vip', color: null }), hueOfTag({ name: 'vip', color: null }));
  const people = huesOfPeople([
    { id: 7, name: 'Nadia Benali' },
    { id: 3, name: 'Maren Vogt' },
  ]);
  assert.deepEqual(people.get(3), { id: 3, name: 'Maren Vogt', firstName: 'Maren', hue: 'lagoon' });
  assert.equal(people.get(7)?.hue, 'green');
});
