import { useEffect, useRef } from 'react';
import { registerShortcuts, type Shortcut } from './registry.ts';

/** Registers them while the component is shown. `run` may change; what the sheet shows may not. */
export function useShortcuts(shortcuts: readonly Shortcut[], below = false): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const identity = shortcuts.map(({ keys }) => keys).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered again when the keys change
  useEffect(
    () =>
      registerShortcuts(
        latest.current.map((shortcut, index) => ({
          ...shortcut,
          run: () => latest.current[index]?.run(),
        })),
        below,
      ),
    [identity, below],
  );
}
