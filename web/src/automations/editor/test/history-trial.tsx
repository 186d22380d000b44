// How often the trigger would have started the automation in the last 30 days.
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { inletOf } from '../../../api/client.ts';
import { describeError } from '../../../api/errors.ts';
import { TimeText } from '../../../records/time-text.tsx';
import { addressOf } from '../../../shell/use-entries.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import type { Condition, Trigger } from '../../definition.ts';
import { eventName } from '../../words.ts';
import classes from '../panel.module.css';

const days = 30;

export function HistoryTrial({
  trigger,
  conditions,
}: {
  trigger: Trigger;
  conditions: readonly Condition[];
}) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const trial = useMutation({
    mutationFn: () =>
      inletOf(workspace).automations.tryOnHistory({ days, trigger, conditions: [...conditions] }),
  });
  const { reset } = trial;
  const asked = JSON.stringify([trigger, conditions]);
  // What was found is true for the definition that was tried alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another definition is another trial
  useEffect(() => reset(), [asked, reset]);
  if (!trigger.type.includes('.') && trigger.type !== 'form') return null;
  const { data } = trial;
  return (
    <div className={classes.trial}>
      <Button
        busy={trial.isPending ? t('automations.trying') : undefined}
        onClick={() => trial.mutate()}
      >
        {t('automations.tryOnHistory')}
      </Button>
      {trial.error !== null && (
        <p className={classes.wentProblem} role="alert">
          {describeError(trial.error).message}
        </p>
      )}
      {data && (
        <>
          <p role="status">
            {t(data.is_complete ? 'automations.wouldHaveRun' : 'automations.wouldHaveRunAtLeast', {
              ...{ count: data.count, days },
            })}
          </p>
          <ul className={classes.starts}>
            {data.starts.map(({ sequence, type, lead_uuid: lead, at }) => (
              <li key={sequence}>
                {lead === null ? (
                  <span>{eventName(type)}</span>
                ) : (
                  <Link to={addressOf(workspace, { path: `leads/${lead}` })}>
                    {eventName(type)}
                  </Link>
                )}
                <TimeText time={at} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
