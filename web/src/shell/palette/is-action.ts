// Which shortcuts of a screen are actions that one would look for, rather than moves. Pure.

const moves = new Set([
  'b',
  'j',
  'k',
  'x',
  '?',
  '.',
  '/',
  ' ',
  'Space',
  'Enter',
  'Escape',
  'mod+k',
]);

export const isDeletion = (keys: string): boolean => keys === 'Backspace';

export const isAction = (keys: string): boolean =>
  !moves.has(keys) && !keys.startsWith('g ') && !/Arrow|Home|End|Page|Tab/.test(keys);
