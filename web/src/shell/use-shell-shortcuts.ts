// The keys that work on every screen of a workspace.
import { useNavigate } from '@tanstack/react-router';
import { redoLast, undoLast } from '../undo/undo-stack.ts';
import { mainEntries, moreEntries, settingsEntry } from './entries.ts';
import type { Shortcut } from './shortcuts/registry.ts';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { addressOf, useEntries } from './use-entries.ts';

const entries = [...mainEntries, ...moreEntries, settingsEntry];

interface Actions {
  toggleSidebar: () => void;
  toggleKeys: () => void;
  togglePalette: () => void;
  toggleNotifications: () => void;
}

export function useShellShortcuts(workspace: string, actions: Actions): void {
  const navigate = useNavigate();
  const reachable = useEntries(workspace, entries);
  const shortcuts: Shortcut[] = [
    ...reachable.map((entry) => ({
      ...({ keys: `g ${entry.key}`, label: entry.label, group: 'shortcuts.go' } as const),
      run: () => void navigate({ to: addressOf(workspace, entry) }),
    })),
    {
      ...{ keys: 'g n', label: 'notifications.title', group: 'shortcuts.go' },
      run: actions.toggleNotifications,
    },
    {
      ...{ keys: 'b', label: 'shell.toggleSidebar', group: 'shortcuts.anywhere' },
      run: actions.toggleSidebar,
    },
    {
      ...{ keys: '?', label: 'shortcuts.title', group: 'shortcuts.anywhere' },
      run: actions.toggleKeys,
    },
    {
      ...{ keys: 'mod+k', label: 'shell.palette', group: 'shortcuts.anywhere', inInputs: true },
      run: actions.togglePalette,
    },
    { keys: 'mod+z', label: 'undo.undo', group: 'shortcuts.anywhere', run: undoLast },
    { keys: 'mod+shift+z', label: 'undo.redo', group: 'shortcuts.anywhere', run: redoLast },
  ];
  useShortcuts(shortcuts, true);
}
