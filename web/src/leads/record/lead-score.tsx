// The score, and the rules that gave it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useWhen } from '../../records/when.ts';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { formatSigned } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import classes from './record.module.css';
import type { LeadRecord } from './use-lead.ts';

export function LeadScore({ record: { workspace, lead } }: { record: LeadRecord }) {
  const { lead_score: score } = lead;
  const maySee = useMay(workspace)('read:scoring');
  return (
    <section aria-label={t('lead.score')}>
      <div className={classes.titleRow}>
        <h2 className={classes.title}>{t('lead.score')}</h2>
        {maySee && (
          <Link className={classes.more} to={addressOf(workspace, { path: 'settings/scoring' })}>
            {t('lead.scoreRules')}
          </Link>
        )}
      </div>
      <p className={classes.scoreLine}>
        <span className={classes.scoreNumber}>{score}</span> {t('lead.ofHundred')}
      </p>
      <div className={classes.scoreTrack} aria-hidden="true">
        <div className={classes.scoreBar} style={{ width: `${score}%` }} />
      </div>
      <Reasons workspace={workspace} id={lead.id} />
    </section>
  );
}

function Reasons({ workspace, id }: { workspace: string; id: number }) {
  const when = useWhen(workspace);
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', { scoreOf: id }),
    queryFn: ({ signal }) => inletOf(workspace).leads.getScore(id, { signal }),
  });
  if (data === undefined) return null;
  const matching = data.rules
    .filter(({ matches }) => matches)
    .toSorted((one, other) => other.points - one.points);
  const [last] = data.changes;
  const none = data.rules.length === 0 ? 'lead.noScoreRules' : 'lead.noReasons';
  return (
    <>
      {matching.length === 0 && <p className={classes.none}>{t(none)}</p>}
      <ul className={classes.reasons}>
        {matching.map(({ id: rule, name, points }) => (
          <li key={rule} className={classes.reason}>
            <span className={classes.reasonPoints} data-negative={points < 0 || undefined}>
              {formatSigned(language(), points)}
            </span>
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
      {last && (
        <p className={classes.none}>{t('lead.scoreChanged', { when: when.age(last.at) })}</p>
      )}
    </>
  );
}
