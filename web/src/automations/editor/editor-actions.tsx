// Discard and publish, and the keys of the editor.
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import type { DraftState } from './use-draft.ts';

interface Props {
  version: number;
  state: DraftState;
  onPublish: () => void;
}

export function EditorActions({ version, state, onPublish }: Props) {
  const { isChanged, isPublishing } = state;
  const publish = () => isChanged && !isPublishing && onPublish();
  const group = 'automations.editor' as const;
  useShortcuts([
    { keys: 'mod+s', label: 'automations.publish', group, inInputs: true, run: publish },
    { keys: 'mod+z', label: 'automations.undo', group, run: () => state.undo?.() },
    { keys: 'mod+shift+z', label: 'automations.redo', group, run: () => state.redo?.() },
  ]);
  return (
    <>
      {isChanged && (
        <Button tone="quiet" onClick={state.discard}>
          {t('automations.discard')}
        </Button>
      )}
      <Button
        tone="filled"
        keys={['mod', 's']}
        disabled={!isChanged}
        busy={isPublishing ? t('automations.publishing') : undefined}
        onClick={publish}
      >
        {t('automations.publishVersion', { version: version + 1 })}
      </Button>
    </>
  );
}
