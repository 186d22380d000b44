// The runs of an automation by their state, and what one can do with them, one or many.
import type { Automation, AutomationRun } from '@inlet/sdk';
import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Foot, Sum } from '../../ui/foot.tsx';
import { AutomationHead } from '../automation-head.tsx';
import { changeRuns } from './change-runs.ts';
import { RunTable } from './run-table.tsx';
import classes from './runs.module.css';

const shownStates = ['waiting', 'failed', 'finished', 'cancelled'] as const;
type Shown = (typeof shownStates)[number];

/** No event of the stream announces a run. */
const rereadMs = 5_000;

interface Props {
  workspace: string;
  automation: Automation;
}

export function RunsTab({ workspace, automation }: Props) {
  const { id } = automation;
  const navigate = useNavigate();
  const mayWrite = useMay(workspace)('write:automations');
  const { state: wanted } = useSearch({ strict: false }) as { state?: string };
  const state: Shown | undefined = shownStates.find((one) => one === wanted);
  const filter = state === undefined ? {} : { state };
  const { query, items, total } = useRecords<AutomationRun>(
    [...queryKeys.list(workspace, 'automations', { runs: id, ...filter })],
    (options) => inletOf(workspace).automationRuns.list(id, filter, options),
    { refetchInterval: rereadMs },
  );
  const choose = (next: string) =>
    void navigate({
      to: '.',
      search: { tab: 'runs', ...(next !== 'all' && { state: next }) } as never,
      replace: true,
    });
  return (
    <>
      <AutomationHead
        workspace={workspace}
        automation={automation}
        tab="runs"
        actions={
          mayWrite &&
          items.length > 0 && (
            <>
              {state === 'failed' && (
                <Button onClick={() => void changeRuns(workspace, id, 'retry', 'failed')}>
                  {t('automations.retryAll')}
                </Button>
              )}
              {(state === 'failed' || state === 'waiting') && (
                <Button onClick={() => void changeRuns(workspace, id, 'cancel', state)}>
                  {t('automations.cancelAll')}
                </Button>
              )}
            </>
          )
        }
      />
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('automations.state')}
          value={state ?? 'all'}
          onChange={choose}
          data={[
            { value: 'all', label: t('automations.state_all') },
            ...shownStates.map((one) => ({ value: one, label: t(`automations.state_${one}`) })),
          ]}
        />
      </div>
      <div className={classes.scroll}>
        <QueryState query={query}>
          {items.length === 0 ? (
            <EmptyState
              title={t(state === undefined ? 'automations.noRuns' : 'automations.noRunsOfState')}
              text={t('automations.noRunsText')}
            />
          ) : (
            <RunTable workspace={workspace} automation={automation} runs={items} more={query} />
          )}
        </QueryState>
      </div>
      {total !== undefined && total > 0 && (
        <Foot>
          <Sum>{t('automations.runsCount', { count: total })}</Sum>
        </Foot>
      )}
    </>
  );
}
