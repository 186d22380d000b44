// How many people get it, who is left out, and why.
import { Link } from '@tanstack/react-router';
import { describeError } from '../../api/errors.ts';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { number, reasonText } from '../words.ts';
import classes from './editor.module.css';
import type { AudienceQuery } from './use-audience.ts';

interface Props {
  workspace: string;
  count: AudienceQuery;
}

export function AudienceCount({ workspace, count: { data, error, isPlaceholderData } }: Props) {
  const mayReadSuppressions = useMay(workspace)('read:suppressions');
  if (error !== null) {
    const { fields, message } = describeError(error);
    return (
      <p role="alert" className={classes.problem}>
        {Object.values(fields)[0] ?? message}
      </p>
    );
  }
  if (data === undefined) return <p className={classes.count}>{t('campaigns.counting')}</p>;
  const { leads, people, reachable, refused } = data;
  const reasons = Object.entries(refused as Record<string, number>);
  return (
    <div className={classes.count} role="status" data-stale={isPlaceholderData || undefined}>
      <p className={classes.reached}>{t('campaigns.reached', { count: reachable })}</p>
      {leads > people && <p>{t('campaigns.oncePerPerson', { leads, people })}</p>}
      {reasons.length > 0 && (
        <ul className={classes.reasons} aria-label={t('campaigns.leftOut')}>
          {reasons.map(([reason, refusedPeople]) => (
            <li key={reason}>
              <span className={classes.number}>{number(refusedPeople)}</span> {reasonText(reason)}
            </li>
          ))}
        </ul>
      )}
      {mayReadSuppressions && people > reachable && (
        <Link to={addressOf(workspace, { path: 'settings/suppressions' })}>
          {t('settings.suppressions')}
        </Link>
      )}
    </div>
  );
}
