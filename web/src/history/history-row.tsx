// A cause in the list: who did what to how many, what became of it, and its undo.
import type { Cause } from '@inlet/sdk';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowMerge,
  IconEdit,
  IconFileImport,
  IconPencil,
  IconStack2,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { TimeText } from '../records/time-text.tsx';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { CauseFlag } from './cause-flag.tsx';
import { CauseProgress } from './cause-progress.tsx';
import { CauseWho } from './cause-who.tsx';
import classes from './history.module.css';
import { useLiveCause } from './use-cause.ts';
import { useCauseActions } from './use-cause-actions.ts';
import type { CauseWords } from './use-cause-words.ts';

const icons: Record<Cause['kind'], TablerIcon> = {
  batch: IconStack2,
  bulk_delete: IconTrash,
  bulk_edit: IconEdit,
  change: IconPencil,
  import: IconFileImport,
  merge: IconArrowMerge,
  undo: IconArrowBackUp,
};

interface Props {
  workspace: string;
  cause: Cause;
  words: CauseWords;
  isOpen: boolean;
  to: string;
}

export function HistoryRow({ workspace, words, isOpen, to, ...props }: Props) {
  const cause = useLiveCause(workspace, props.cause);
  const { id, kind, state, skipped } = cause;
  const { undo, cancel, isBusy } = useCauseActions(workspace, cause, words.title(cause));
  const Icon = icons[kind];
  return (
    <li className={classes.row} data-open={isOpen || undefined} data-cause={id}>
      <Icon aria-hidden className={classes.icon} />
      <span className={classes.what}>
        <Link
          to={to}
          search={true}
          replace
          className={classes.sentence}
          aria-current={isOpen || undefined}
        >
          {words.sentence(cause, <CauseWho workspace={workspace} actor={cause.actor} />)}
        </Link>
        <span className={classes.more}>
          {words
            .values(cause)
            .map(({ label, value }) => `${label}: ${value}`)
            .join(' · ')}
          {skipped > 0 && <span>{t('history.leftAlone', { count: skipped })}</span>}
        </span>
      </span>
      <span className={classes.state}>
        {state === 'running' ? (
          <CauseProgress cause={cause} />
        ) : (
          <CauseFlag workspace={workspace} cause={cause} />
        )}
      </span>
      <span className={classes.when}>
        <TimeText time={cause.created_at} />
      </span>
      <span className={classes.action}>
        {undo && (
          <Button
            icon={kind === 'undo' ? <IconArrowForwardUp /> : <IconArrowBackUp />}
            busy={isBusy ? t('history.undoing') : undefined}
            onClick={undo}
          >
            {t(kind === 'undo' ? 'undo.redo' : 'undo.undo')}
          </Button>
        )}
        {cancel && (
          <Button disabled={isBusy} onClick={cancel}>
            {t('progress.cancel')}
          </Button>
        )}
      </span>
    </li>
  );
}
