// The score, and the rules that gave it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import page from '../../records/record-page.module.css';
import { useMay } from '../../session/me.ts';
import { useTimes } from '../../session/use-times.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { formatSigned } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import classes from './lead-score.module.css';
import type { LeadRecord } from './use-lead.ts';

export function LeadScore({ record: { workspace, lead } }: { record: LeadRecord }) {
  const { lead_score: score } = lead;
  const maySee = useMay(workspace)('read:scoring');
  return (
    <section aria-label={t('lead.score')}>
      <div className={page.titleRow}>
        <h2 className={page.title}>{t('lead.score')}</h2>
        {maySee && (
          <Link className={page.more} to={addressOf(workspace, { path: 'settings/scoring' })}>
            {t('lead.scoreRules')}
          </Link>
        )}
      </div>
      <p className={classes.line}>
        <span className={classes.number}>{score}</span> {t('lead.ofHundred')}
      </p>
      <div className={classes.track} aria-hidden="true">
        <div className={classes.bar} style={{ width: `${score}%` }} />
      </div>
      <Reasons workspace={workspace} id={lead.id} />
    </section>
  );
}

function Reasons({ workspace, id }: { workspace: string; id: number }) {
  const { age } = useTimes(workspace);
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
      {matching.length === 0 && <p className={page.none}>{t(none)}</p>}
      <ul className={classes.reasons}>
        {matching.map(({ id: rule, name, points }) => (
          <li key={rule} className={classes.reason}>
            <span className={classes.points} data-negative={points < 0 || undefined}>
              {formatSigned(language(), points)}
            </span>
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
      {last && <p className={page.none}>{t('lead.scoreChanged', { when: age(last.at) })}</p>}
    </>
  );
}
