// The open group: why its contacts may be one person, what becomes of them, and the ways to settle it.
import type { DuplicateGroup } from '@inlet/sdk';
import { IconArrowBackUp, IconArrowLeft, IconArrowMerge } from '@tabler/icons-react';
import { useMay } from '../session/me.ts';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Flag } from '../ui/flag.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './group-panel.module.css';
import { KeptRecords } from './kept-records.tsx';
import { MergeTable } from './merge-table.tsx';
import { reasonsText } from './reasons-text.ts';
import { useMerge } from './use-merge.ts';

interface Props {
  workspace: string;
  group: DuplicateGroup;
  onDone: () => void;
  onBack: () => void;
  onLater: () => void;
}

export function GroupPanel({ workspace, group, onDone, onBack, onLater }: Props) {
  const mayWrite = useMay(workspace)('write:contacts');
  const merging = useMerge(workspace, group, onDone);
  const { preview, isPossible, isBusy, isMerging, run, dismiss } = merging;
  const keysIn = { group: 'shell.duplicates' } as const;
  useShortcuts(
    mayWrite
      ? [
          { ...keysIn, keys: 'd', label: 'duplicates.dismiss', run: dismiss },
          { ...keysIn, keys: 'mod+Enter', label: 'duplicates.merge', inInputs: true, run },
        ]
      : [],
  );
  return (
    <section className={classes.panel} aria-labelledby="duplicates-question">
      <div className={classes.head}>
        <span className={classes.back}>
          <IconButton
            label={t('duplicates.back')}
            icon={<IconArrowLeft size={16} stroke={1.65} />}
            onClick={onBack}
          />
        </span>
        <h2 id="duplicates-question" className={classes.question}>
          {t('duplicates.question')}
        </h2>
        <Flag hue="lagoon">{t('duplicates.score', { score: group.score })}</Flag>
        <span className={classes.reasons}>{reasonsText(group.reasons)}</span>
      </div>
      <div className={classes.content}>
        <MergeTable workspace={workspace} group={group} merging={merging} mayWrite={mayWrite} />
        <KeptRecords kept={preview.data?.kept} />
      </div>
      {mayWrite && (
        <footer className={classes.foot}>
          <span className={classes.note}>
            <IconArrowBackUp size={16} stroke={1.65} aria-hidden />
            {t('duplicates.undoNote')}
          </span>
          <Button keys={['d']} disabled={isBusy} onClick={dismiss}>
            {t('duplicates.dismiss')}
          </Button>
          <Button tone="quiet" keys={['j']} onClick={onLater}>
            {t('duplicates.later')}
          </Button>
          <Button
            tone="filled"
            icon={<IconArrowMerge />}
            keys={['mod', 'enter']}
            disabled={!isPossible}
            busy={isMerging ? t('duplicates.merging') : undefined}
            onClick={run}
          >
            {t('duplicates.merge')}
          </Button>
        </footer>
      )}
    </section>
  );
}
