import type { Cause } from '@inlet/sdk';
import { useTimes } from '../session/use-times.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { CauseWho } from './cause-who.tsx';
import classes from './history.module.css';
import type { CauseWords } from './use-cause-words.ts';

interface Props {
  workspace: string;
  cause: Cause;
  words: CauseWords;
}

export function CauseFacts({ workspace, cause, words }: Props) {
  const { moment } = useTimes(workspace);
  const { actor, created_at, events, can_undo, undo_until } = cause;
  return (
    <dl className={classes.facts}>
      <dt>{t('history.who')}</dt>
      <dd>
        <CauseWho workspace={workspace} actor={actor} />
      </dd>
      <dt>{t('history.when')}</dt>
      <dd>{moment(created_at)}</dd>
      <dt>{t('history.records')}</dt>
      <dd>{words.records(cause)}</dd>
      {words.values(cause).map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
      <dt>{t('history.events')}</dt>
      <dd>{formatNumber(language(), events)}</dd>
      {can_undo && (
        <>
          <dt>{t('history.undoUntil')}</dt>
          <dd>{moment(undo_until)}</dd>
        </>
      )}
    </dl>
  );
}
