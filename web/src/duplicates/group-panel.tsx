// The open group: why its contacts may be one person, what becomes of them, and the ways to settle it.
import type { DuplicateGroup } from '@inlet/sdk';
import { contactMerge } from '../contacts/merge/contact-merge.ts';
import { useContactWords } from '../contacts/merge/use-contact-words.ts';
import { MergePanel } from '../merging/merge-panel.tsx';
import { useMerge } from '../merging/use-merge.ts';
import { useMay } from '../session/me.ts';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Flag } from '../ui/flag.tsx';
import classes from './group-panel.module.css';
import { reasonsText } from './reasons-text.ts';
import { useDismiss } from './use-dismiss.ts';

interface Props {
  workspace: string;
  group: DuplicateGroup;
  onDone: () => void;
  onBack: () => void;
  onLater: () => void;
}

export function GroupPanel({ workspace, group, onDone, onBack, onLater }: Props) {
  const mayWrite = useMay(workspace)('write:contacts');
  const words = useContactWords(workspace);
  const merging = useMerge(workspace, contactMerge, group.contacts, group.id, onDone);
  const { dismiss, isPending } = useDismiss(workspace, group.id, onDone);
  useShortcuts(
    mayWrite
      ? [{ keys: 'd', label: 'duplicates.dismiss', group: 'shell.duplicates', run: dismiss }]
      : [],
  );
  return (
    <MergePanel
      kind={contactMerge}
      entries={group.contacts}
      {...{ workspace, words, merging, mayWrite }}
      title={t('duplicates.question')}
      keyGroup="shell.duplicates"
      back={{ label: t('duplicates.back'), onBack }}
      head={
        <>
          <Flag hue="lagoon">{t('duplicates.score', { score: group.score })}</Flag>
          <span className={classes.reasons}>{reasonsText(group.reasons)}</span>
        </>
      }
    >
      <Button keys={['d']} disabled={isPending || merging.isMerging} onClick={dismiss}>
        {t('duplicates.dismiss')}
      </Button>
      <Button tone="quiet" keys={['j']} onClick={onLater}>
        {t('duplicates.later')}
      </Button>
    </MergePanel>
  );
}
