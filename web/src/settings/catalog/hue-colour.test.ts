import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hues } from '../../ui/hues.ts';
import { nearestHue } from '../../ui/nearest-hue.ts';
import { colourOf } from './hue-colour.ts';

test('a hue that is saved is shown as the same hue again', () => {
  for (const hue of hues) assert.equal(nearestHue(colourOf(hue)), hue);
});
