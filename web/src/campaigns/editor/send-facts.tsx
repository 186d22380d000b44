// What will happen, in words.
import type { AudienceCount, Campaign } from '@inlet/sdk';
import { formatSpan } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { number } from '../words.ts';
import type { Draft } from './draft.ts';
import classes from './editor.module.css';
import { planOf } from './send-plan.ts';

interface Props {
  channel: Campaign['channel'];
  draft: Draft;
  count: AudienceCount | undefined;
}

export function SendFacts({ channel, draft, count }: Props) {
  const { reachable = 0, people = 0 } = count ?? {};
  const { test, minutes } = planOf(draft, reachable);
  const { perMinute } = draft;
  return (
    <ul className={classes.plan}>
      <li>{t(`campaigns.planReached_${channel}`, { count: reachable })}</li>
      {people > reachable && <li>{t('campaigns.planLeftOut', { count: people - reachable })}</li>}
      {test && test.rest > 0 && (
        <li>
          {t('campaigns.planTest', {
            ...{ subjects: test.subjects, people: number(test.people), rest: number(test.rest) },
            ...{ hours: draft.test.hours, rule: draft.test.rule },
          })}
        </li>
      )}
      {test && test.rest === 0 && <li>{t('campaigns.planAll', { subjects: test.subjects })}</li>}
      {perMinute !== null && minutes !== undefined && (
        <li>
          {t('campaigns.planRate', {
            ...{ rate: number(perMinute), time: formatSpan(language(), minutes * 60) },
          })}
        </li>
      )}
      <li>{t('campaigns.planFinal')}</li>
    </ul>
  );
}
