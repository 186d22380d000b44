// Runs the shortcuts of key presses anywhere on the page.
import { isMac } from '../../ui/platform.ts';
import { chordOf, resolveChord } from './chord.ts';
import { areLetterKeysOn } from './letter-keys.ts';
import { listShortcuts } from './registry.ts';

/** Between the keys of a sequence, such as G and L. */
const sequenceMs = 2_000;

export function listenToKeys(): () => void {
  let pending: { keys: string; at: number } | undefined;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    const chord = chordOf(event, isMac);
    if (chord === undefined || /^(?:Shift|Control|Alt|Meta)$/.test(event.key)) return;
    const typing = isTyping(event.target);
    const usable = listShortcuts().filter(
      ({ keys, inInputs = false }) => (inInputs || !typing) && (hasMod(keys) || areLetterKeysOn()),
    );
    // A busy page handles a key late, but knows when it was pressed.
    const isInTime = pending !== undefined && event.timeStamp - pending.at <= sequenceMs;
    const resolution = resolveChord(
      chord,
      isInTime ? pending?.keys : undefined,
      usable.map(({ keys }) => keys),
    );
    pending =
      resolution && 'wait' in resolution
        ? { keys: resolution.wait, at: event.timeStamp }
        : undefined;
    if (resolution === undefined || !('run' in resolution)) return;
    event.preventDefault();
    usable.findLast(({ keys }) => keys === resolution.run)?.run();
  }

  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Named keys such as Escape are no letters. */
const hasMod = (keys: string): boolean => keys.startsWith('mod+') || /[A-Z]/.test(keys);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button)$/.test(target.type);
  return target.matches('textarea, select, [role="textbox"]');
}
