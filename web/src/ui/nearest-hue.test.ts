import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestHue } from './nearest-hue.ts';

test('the dots of the theme are nearest to their own hue, light and dark', () => {
  const dots = {
    gray: ['#798286', '#9ea6aa'],
    blue: ['#4885df', '#6ca5fa'],
    violet: ['#8f70d5', '#ad91f1'],
    pink: ['#c85993', '#e67db1'],
    red: ['#da534d', '#f77970'],
    orange: ['#c46c1e', '#e18e4e'],
    yellow: ['#b28b11', '#c4a041'],
    green: ['#3c9c62', '#66ba83'],
  };
  for (const [hue, colours] of Object.entries(dots)) {
    for (const colour of colours) assert.equal(nearestHue(colour), hue, colour);
  }
});

test('plain colours find the hue a person would name', () => {
  assert.equal(nearestHue('#f00'), 'red');
  assert.equal(nearestHue('#00ff00'), 'green');
  assert.equal(nearestHue('#0000FF'), 'blue');
  assert.equal(nearestHue('#ff00ff'), 'pink');
  assert.equal(nearestHue('#000000'), 'gray');
  assert.equal(nearestHue('#ffffff'), 'gray');
});

test('what is no colour is gray', () => {
  assert.equal(nearestHue('teal-ish'), 'gray');
});
