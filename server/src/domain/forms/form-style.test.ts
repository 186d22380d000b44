import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrast, mix, mostReadableOn, mutedColour } from './colours.ts';
import { checkStyle, defaultStyle } from './form-style.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrasts match WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
});

test('the default style is readable, and fills in what a style leaves out', () => {
  assert.deepEqual(checkStyle({}, 'en'), defaultStyle);
  assert.equal(checkStyle({ radius: 0 }, null).button_text, 'Send');
  assert.equal(checkStyle({ radius: 0 }, 'de').button_text, 'Absenden');
});

test('on any accent and background, button text and muted text reach a contrast of 4.5', () => {
  fc.assert(
    fc.property(colour, colour, (accent, background) => {
      assert.ok(contrast(mostReadableOn(accent, ['#ffffff', '#000000']), accent) >= 4.5);
      const text = mostReadableOn(background, ['#ffffff', '#000000']);
      assert.ok(contrast(mutedColour(text, background, 4.5), background) >= 4.5);
    }),
  );
});
