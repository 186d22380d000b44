import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hues } from '../../ui/hues.ts';
import { colourOf, hueOf } from './hue-colour.ts';

test('a hue that is saved is shown as the same hue again', () => {
  for (const hue of hues) assert.equal(hueOf(colourOf(hue)), hue);
  assert.equal(hueOf(null), 'gray');
});
