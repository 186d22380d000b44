// Tries the draft on a lead: which way it would take, and what each step would do.
import { Textarea } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconRefresh } from '@tabler/icons-react';
import { describeError } from '../../../api/errors.ts';
import { LeadSelect } from '../../../tasks/lead-select.tsx';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { allSteps, type Draft } from '../../definition.ts';
import { RunSteps } from '../../run-steps.tsx';
import { eventName } from '../../words.ts';
import { useFlow } from '../flow-context.ts';
import classes from '../panel.module.css';
import { readBody } from './read-body.ts';
import type { Test } from './use-test.ts';

interface Props {
  workspace: string;
  draft: Draft;
  test: Test;
}

export function TestPanel({ workspace, draft, test }: Props) {
  const { words, isCalled } = useFlow();
  const { result, error } = test;
  const steps = allSteps(draft.steps).map(({ step }) => step);
  const defined = new Map(steps.map((step) => [step.id, step]));
  const waits = steps.some(({ type, event }) => type === 'wait' && event !== undefined);
  return (
    <section className={classes.test} aria-label={t('automations.test')}>
      <div className={classes.testHead}>
        <h2 className={classes.testTitle}>{t('automations.test')}</h2>
        <span className={classes.hint}>{t('automations.nothingSent')}</span>
      </div>
      {isCalled && (
        <Textarea
          autosize
          minRows={3}
          maxRows={12}
          label={t('automations.testBody')}
          placeholder={'{ "name": "Ann" }'}
          value={test.body}
          error={readBody(test.body) === null && t('automations.noJson')}
          onChange={({ currentTarget }) => test.setBody(currentTarget.value)}
        />
      )}
      <LeadSelect workspace={workspace} value={test.lead} onChange={test.choose} />
      {error !== null && (
        <p className={classes.wentProblem} role="alert">
          {describeError(error).message}
        </p>
      )}
      {result && (
        <div role="status" className={classes.went}>
          <div className={classes.wentStep}>
            {result.meets_conditions ? <IconCircleCheck /> : <IconCircleX data-bad />}
            <span className={classes.wentText}>
              {eventName(draft.trigger.type)}
              <span className={classes.wentDetail}>
                {t(
                  result.meets_conditions ? 'automations.wouldStart' : 'automations.wouldNotStart',
                )}
              </span>
            </span>
          </div>
          <RunSteps steps={result.run.steps ?? []} defined={defined} words={words} />
        </div>
      )}
      {test.lead !== null && (
        <div className={classes.actions}>
          <Button
            icon={<IconRefresh />}
            busy={test.isRunning ? t('automations.testing') : undefined}
            onClick={() => test.run('timeout')}
          >
            {t('automations.testAgain')}
          </Button>
          {waits && (
            <Button tone="accent" onClick={() => test.run('event')}>
              {t('automations.asIfReply')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
