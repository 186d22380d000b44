import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chordOf, type KeyPress, resolveChord } from './chord.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

const chords: [press: KeyPress, isMac: boolean, chord: string | undefined][] = [
  [press('k'), false, 'k'],
  [press('K', { shiftKey: true }), false, 'shift+k'],
  [press('k', { ctrlKey: true }), false, 'mod+k'],
  [press('k', { metaKey: true }), true, 'mod+k'],
  [press('k', { ctrlKey: true }), true, undefined],
  [press('?', { shiftKey: true }), false, '?'],
  [press('/', { shiftKey: true }), false, '/'],
  [press('Escape'), false, 'Escape'],
  [press('ArrowUp', { shiftKey: true }), false, 'shift+ArrowUp'],
  [press('Z', { metaKey: true, shiftKey: true }), true, 'mod+shift+z'],
  [press('ArrowLeft', { altKey: true }), false, undefined],
  [press('@', { altKey: true }), true, '@'],
];

for (const [one, isMac, chord] of chords) {
  test(`${JSON.stringify(one)} on ${isMac ? 'a Mac' : 'others'} → ${chord}`, () => {
    assert.equal(chordOf(one, isMac), chord);
  });
}

test('a sequence waits for its second key, and another key starts anew', () => {
  const known = ['g h', 'g l', 'b', 'g'];
  assert.deepEqual(resolveChord('b', undefined, known), { run: 'b' });
  assert.deepEqual(resolveChord('g', undefined, ['g h']), { wait: 'g' });
  assert.deepEqual(resolveChord('h', 'g', known), { run: 'g h' });
  assert.deepEqual(resolveChord('b', 'g', known), { run: 'b' });
  assert.equal(resolveChord('x', 'g', known), undefined);
});
