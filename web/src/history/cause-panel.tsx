// The open cause: what it did, how far it is, what it left alone, and its undo.
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { isMissing } from '../api/is-missing.ts';
import { RecordPlaceholder } from '../records/record-placeholder.tsx';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { useSkipped } from '../undo/skipped.ts';
import { CauseFacts } from './cause-facts.tsx';
import { CauseFlag } from './cause-flag.tsx';
import { CauseProgress } from './cause-progress.tsx';
import { CauseWho } from './cause-who.tsx';
import classes from './history.module.css';
import { SkippedList } from './skipped-list.tsx';
import { useCause } from './use-cause.ts';
import { useCauseActions } from './use-cause-actions.ts';
import type { CauseWords } from './use-cause-words.ts';

interface Props {
  workspace: string;
  /** Closed when undefined. */
  id: string | undefined;
  words: CauseWords;
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  onClose: () => void;
}

export function CausePanel({ workspace, id, words, previous, next, onClose }: Props) {
  const query = useCause(workspace, id ?? null);
  return (
    <SidePanel
      label={t('history.cause')}
      opened={id !== undefined}
      previous={{ label: t('history.previous'), onClick: previous }}
      next={{ label: t('history.next'), onClick: next }}
      closeLabel={t('shell.close')}
      onClose={onClose}
    >
      {query.data ? (
        <Content workspace={workspace} cause={query.data} words={words} />
      ) : isMissing(query.error) ? (
        <div className={classes.empty}>
          <EmptyState title={t('history.missing')} text={t('history.missingText')} />
        </div>
      ) : (
        <RecordPlaceholder query={query} rows={4} />
      )}
    </SidePanel>
  );
}

interface ContentProps extends Pick<Props, 'workspace' | 'words'> {
  cause: NonNullable<ReturnType<typeof useCause>['data']>;
}

function Content({ workspace, cause, words }: ContentProps) {
  const { id, kind, state, skipped, undoes, undone_by } = cause;
  const { undo, cancel, isBusy } = useCauseActions(workspace, cause, words.title(cause));
  const known = useSkipped(workspace, id);
  const addressOf = (other: string) => `/w/${workspace}/history/${other}` as string;
  return (
    <article className={classes.cause}>
      <h2 className={classes.title}>
        {words.sentence(cause, <CauseWho workspace={workspace} actor={cause.actor} />)}
      </h2>
      {state === 'running' ? (
        <CauseProgress cause={cause} />
      ) : (
        <CauseFlag workspace={workspace} cause={cause} />
      )}
      <CauseFacts workspace={workspace} cause={cause} words={words} />
      {undoes !== null && (
        <Link to={addressOf(undoes)} replace>
          {t('history.toUndone')}
        </Link>
      )}
      {undone_by !== null && (
        <Link to={addressOf(undone_by)} replace>
          {t('history.toUndo')}
        </Link>
      )}
      {skipped > 0 && (
        <section aria-labelledby="left-alone">
          <h3 id="left-alone" className={classes.subtitle}>
            {t('history.leftAlone', { count: skipped })}
          </h3>
          {known.length > 0 ? (
            <SkippedList workspace={workspace} skipped={known} />
          ) : (
            <p className={classes.text}>
              {t(kind === 'undo' ? 'history.leftAloneUndo' : 'history.leftAloneText')}
            </p>
          )}
        </section>
      )}
      <div className={classes.actions}>
        {undo && (
          <Button
            size="sm"
            icon={kind === 'undo' ? <IconArrowForwardUp /> : <IconArrowBackUp />}
            busy={isBusy ? t('history.undoing') : undefined}
            onClick={undo}
          >
            {t(kind === 'undo' ? 'undo.redo' : 'undo.undo')}
          </Button>
        )}
        {cancel && (
          <Button size="sm" disabled={isBusy} onClick={cancel}>
            {t('progress.cancel')}
          </Button>
        )}
      </div>
    </article>
  );
}
