// Esc leaves the settings, unless it closes a menu or a dialog.
import { useEffect, useRef } from 'react';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';

const overlays = '[role="dialog"], [role="menu"], [role="listbox"]';

export function useEscapeBack(leave: () => void): void {
  // Noted before the overlay hears of the key, since it may be gone when the shortcut runs.
  const closesOverlay = useRef(false);
  useEffect(() => {
    const note = () => {
      // Closed lists of choices stay in the page, hidden.
      closesOverlay.current = [...document.querySelectorAll(overlays)].some((overlay) =>
        overlay.checkVisibility(),
      );
    };
    window.addEventListener('keydown', note, { capture: true });
    return () => window.removeEventListener('keydown', note, { capture: true });
  }, []);
  useShortcuts([
    {
      ...({ keys: 'Escape', label: 'settings.back', group: 'shortcuts.anywhere' } as const),
      run: () => closesOverlay.current || leave(),
    },
  ]);
}
