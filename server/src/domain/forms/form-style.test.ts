import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestOn, contrast, mix, paleInk } from './colours.ts';
import { checkStyle, defaultStyle } from './form-style.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrasts are those of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  assert.equal(mix('#000000', '#ffffff', 0.5), '#808080');
});

test('the usual style can be read, and what is left out of a style is usual', () => {
  assert.deepEqual(checkStyle({}), defaultStyle);
  assert.equal(checkStyle({ radius: 0 }).button_text, 'Send');
});

test('whatever colours are taken, the text of the button and the paler texts can be read', () => {
  fc.assert(
    fc.property(colour, colour, (accent, ground) => {
      assert.ok(contrast(bestOn(accent, ['#ffffff', '#000000']), accent) >= 4.5);
      const ink = bestOn(ground, ['#ffffff', '#000000']);
      assert.ok(contrast(paleInk(ink, ground, 4.5), ground) >= 4.5);
    }),
  );
});
