import type { Automation, AutomationRun } from '@inlet/sdk';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { RowMenu } from '../../ui/row-menu.tsx';
import { draftOf, findStep } from '../definition.ts';
import { useWords } from '../use-automation.ts';
import { errorText, eventName, stepTitle } from '../words.ts';
import { changeRun, mayChange } from './change-runs.ts';
import { RunStateFlag } from './run-state.tsx';

interface Props {
  workspace: string;
  automation: Automation;
  runs: readonly AutomationRun[];
  more: Parameters<typeof RecordTable<AutomationRun>>[0]['more'];
}

export function RunTable({ workspace, automation, runs, more }: Props) {
  const words = useWords(workspace);
  const mayWrite = useMay(workspace)('write:automations');
  const { steps } = draftOf(automation);
  const where = ({ error, state, step_id: id }: AutomationRun): string => {
    if (error?.message && state === 'failed') {
      return errorText(error);
    }
    const found = id === null ? undefined : findStep(steps, id);
    return found ? stepTitle(found.step, words) : '';
  };
  const columns: RecordColumn<AutomationRun>[] = [
    {
      ...{ id: 'lead', label: t('automations.lead'), width: 'minmax(160px, 1fr)' },
      cell: (run) => (
        <Link to={addressOf(workspace, { path: `automations/${automation.id}/runs/${run.id}` })}>
          {run.lead_name || t('automations.runNumber', { number: run.id })}
        </Link>
      ),
    },
    {
      ...{ id: 'state', label: t('automations.state'), width: '112px' },
      cell: (run) => <RunStateFlag state={run.state} />,
    },
    {
      ...{ id: 'where', label: t('automations.at_step'), width: 'minmax(180px, 2fr)' },
      cell: where,
    },
    {
      ...{ id: 'why', label: t('automations.startedBy'), width: 'minmax(140px, 1fr)' },
      cell: ({ started_by: type }) => eventName(type),
    },
    {
      ...{ id: 'version', label: t('automations.versionLabel'), width: '72px', hideOnPhone: true },
      cell: ({ automation_version: version }) => t('automations.version', { version }),
    },
    {
      ...{ id: 'begun', label: t('automations.begun'), width: '88px' },
      cell: ({ created_at }) => <TimeText time={created_at} />,
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (run) => {
        const name = run.lead_name || t('automations.runNumber', { number: run.id });
        const action = (change: 'retry' | 'cancel') =>
          mayWrite && mayChange(run, change)
            ? [
                {
                  label: t(`automations.${change}`),
                  icon: change === 'retry' ? <IconRefresh /> : <IconPlayerStop />,
                  onClick: () => void changeRun(workspace, run, change),
                },
              ]
            : [];
        return (
          <RowMenu
            label={t('settings.actionsOf', { name })}
            actions={[...action('retry'), ...action('cancel')]}
          />
        );
      },
    },
  ];
  return (
    <RecordTable
      label={t('automations.runs')}
      columns={columns}
      items={runs}
      {...(more && { more })}
      minWidth={840}
    />
  );
}
