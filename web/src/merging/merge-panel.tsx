// Records side by side, and below them the ways to settle whether they become one.
import { IconArrowBackUp, IconArrowLeft, IconArrowMerge } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeError } from '../api/errors.ts';
import type { Shortcut } from '../shell/shortcuts/registry.ts';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { KeptRecords } from './kept-records.tsx';
import type { Mergeable, MergeKind, MergeWords } from './merge-kind.ts';
import classes from './merge-panel.module.css';
import { MergeTable } from './merge-table.tsx';
import type { Merging } from './use-merge.ts';

interface Props<Entry extends Mergeable> {
  workspace: string;
  kind: MergeKind<Entry>;
  entries: readonly Entry[];
  words: MergeWords;
  merging: Merging<Entry>;
  mayWrite: boolean;
  title: string;
  /** Whether it is the title of the whole page. */
  isPage?: boolean;
  /** The heading of its key in the sheet of all keys. */
  keyGroup: Shortcut['group'];
  /** On a phone, where it takes the place of what was there before. */
  back?: { label: string; onBack: () => void };
  /** Beside the title. */
  head?: ReactNode;
  /** In the place of the records, while there is nothing to compare. */
  instead?: ReactNode;
  /** Other ways to settle it. */
  children?: ReactNode;
}

export function MergePanel<Entry extends Mergeable>(props: Props<Entry>) {
  const { workspace, kind, entries, words, merging, mayWrite, keyGroup, back, instead } = props;
  const { preview, isPossible, isMerging, run } = merging;
  const Title = props.isPage ? 'h1' : 'h2';
  useShortcuts(
    mayWrite
      ? [{ group: keyGroup, keys: 'mod+Enter', label: 'merge.merge', inInputs: true, run }]
      : [],
  );
  return (
    <section className={classes.panel} aria-labelledby="merge-title">
      <div className={classes.head}>
        {back && (
          <span className={classes.back}>
            <IconButton
              label={back.label}
              icon={<IconArrowLeft size={16} stroke={1.65} />}
              onClick={back.onBack}
            />
          </span>
        )}
        <Title id="merge-title" className={classes.title}>
          {props.title}
        </Title>
        {props.head}
      </div>
      <div className={classes.content}>
        {instead ?? (
          <>
            {preview.isError && (
              <p role="alert" className={classes.problem}>
                {describeError(preview.error).message}
              </p>
            )}
            <MergeTable {...{ workspace, kind, entries, words, merging, mayWrite }} />
            <KeptRecords kept={preview.data?.kept} />
          </>
        )}
      </div>
      {mayWrite && instead === undefined && (
        <footer className={classes.foot}>
          <span className={classes.note}>
            <IconArrowBackUp size={16} stroke={1.65} aria-hidden />
            {t(`merge.undoNote_${kind.noun}`)}
          </span>
          {props.children}
          <Button
            tone="filled"
            icon={<IconArrowMerge />}
            keys={['mod', 'enter']}
            disabled={!isPossible}
            busy={isMerging ? t('merge.merging') : undefined}
            onClick={run}
          >
            {t('merge.merge')}
          </Button>
        </footer>
      )}
    </section>
  );
}
