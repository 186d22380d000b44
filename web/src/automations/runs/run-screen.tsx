// One run, step by step.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { useTimes } from '../../session/use-times.ts';
import { useLayout } from '../../shell/layout.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { AutomationHead } from '../automation-head.tsx';
import { allSteps, draftOf } from '../definition.ts';
import { RunSteps } from '../run-steps.tsx';
import { useAutomation, useWords } from '../use-automation.ts';
import { useVersions } from '../versions/use-versions.ts';
import { errorText, eventName } from '../words.ts';
import { changeRun, mayChange } from './change-runs.ts';
import { RunStateFlag } from './run-state.tsx';
import classes from './runs.module.css';

const rereadMs = 3_000;

export function RunScreen() {
  const params = useParams({ from: '/w/$workspace/automations/$automation/runs/$run' });
  const { workspace, automation: id, run: runId } = params;
  const read = useAutomation(workspace, id);
  const words = useWords(workspace);
  const times = useTimes(workspace);
  const mayWrite = useMay(workspace)('write:automations');
  const isPhone = useLayout() === 'phone';
  const query = useQuery({
    queryKey: [...queryKeys.one(workspace, 'automations', id), 'run', runId],
    queryFn: ({ signal }) => inletOf(workspace).automationRuns.get(id, runId, { signal }),
    refetchInterval: ({ state }) => (state.data?.ended_at === null ? rereadMs : false),
  });
  const versions = useVersions(workspace, id);
  const automation = read.data?.automation;
  const run = query.data;
  const ran =
    versions.data?.find(({ version }) => version === run?.automation_version) ?? automation;
  const defined = new Map(
    (ran ? allSteps(draftOf(ran).steps) : []).map(({ step }) => [step.id, step]),
  );
  const change = (action: 'retry' | 'cancel') =>
    run &&
    mayWrite &&
    mayChange(run, action) && (
      <Button onClick={() => void changeRun(workspace, run, action)}>
        {t(`automations.${action}`)}
      </Button>
    );
  const actions = (
    <>
      {change('cancel')}
      {change('retry')}
    </>
  );
  return (
    <QueryState query={read}>
      {automation && (
        <AutomationHead
          workspace={workspace}
          automation={automation}
          tab="runs"
          actions={!isPhone && actions}
        />
      )}
      <div className={classes.scroll}>
        <QueryState query={query}>
          {run && (
            <article className={classes.page}>
              <div className={classes.pageHead}>
                <h2 className={classes.title}>{t('automations.runNumber', { number: run.id })}</h2>
                {/* The head of a phone has no room for them. */}
                {isPhone && actions}
              </div>
              <dl className={classes.facts}>
                <dt>{t('automations.state')}</dt>
                <dd>
                  <RunStateFlag state={run.state} />
                </dd>
                {run.lead_id !== null && (
                  <>
                    <dt>{t('automations.lead')}</dt>
                    <dd>
                      <Link to={addressOf(workspace, { path: `leads/${run.lead_id}` })}>
                        {run.lead_name || run.lead_id}
                      </Link>
                    </dd>
                  </>
                )}
                <dt>{t('automations.startedBy')}</dt>
                <dd>
                  {eventName(run.started_by)}
                  <span className={classes.time}>
                    <TimeText time={run.created_at} />
                  </span>
                </dd>
                <dt>{t('automations.versionLabel')}</dt>
                <dd>{t('automations.version', { version: run.automation_version })}</dd>
                {run.wake_at !== null && (
                  <>
                    <dt>{t('automations.goesOn')}</dt>
                    <dd>{times.moment(run.wake_at)}</dd>
                  </>
                )}
                {run.error?.message && (
                  <>
                    <dt>{t('automations.problem')}</dt>
                    <dd className={classes.error}>{errorText(run.error)}</dd>
                  </>
                )}
              </dl>
              <RunSteps
                steps={run.steps ?? []}
                defined={defined}
                words={words}
                beside={({ at }) => (
                  <time className={classes.time} dateTime={at} title={times.moment(at)}>
                    {times.age(at)}
                  </time>
                )}
              />
            </article>
          )}
        </QueryState>
      </div>
    </QueryState>
  );
}
