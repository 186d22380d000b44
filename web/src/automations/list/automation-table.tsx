import type { Automation } from '@inlet/sdk';
import { Switch } from '@mantine/core';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { updateItem } from '../../lists/use-records.ts';
import { showFailure } from '../../records/show-failure.ts';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import { draftOf } from '../definition.ts';
import { setActive } from '../set-active.ts';
import { useRunCounts, useWords } from '../use-automation.ts';
import { eventName, triggerDetail } from '../words.ts';
import classes from './automations-screen.module.css';

interface Props {
  workspace: string;
  automations: readonly Automation[];
  more: Parameters<typeof RecordTable<Automation>>[0]['more'];
  onDelete: (automation: Automation) => void;
}

export function AutomationTable({ workspace, automations, more, onDelete }: Props) {
  const may = useMay(workspace);
  const navigate = useNavigate();
  const words = useWords(workspace);
  const { data: counts } = useRunCounts(workspace);
  const path = (automation: Pick<Automation, 'id'>) =>
    addressOf(workspace, { path: `automations/${automation.id}` });

  function turn(automation: Automation, active: boolean) {
    const key = queryKeys.list(workspace, 'automations');
    queryClient.setQueryData(key, updateItem<Automation>(automation.id, { active }));
    void setActive(workspace, automation, active);
  }

  async function duplicate(automation: Automation) {
    try {
      const copy = await inletOf(workspace).automations.create({
        ...draftOf(automation),
        name: t('automations.copyOf', { name: automation.name }),
      });
      await navigate({ to: path(copy) });
    } catch (error) {
      showFailure(error);
    }
  }

  const runs = (automation: Automation, name: 'total' | 'waiting' | 'failed_today') => {
    const count = counts?.get(automation.id)?.[name] ?? 0;
    const isBad = name === 'failed_today' && count > 0;
    const state = { total: {}, waiting: { state: 'waiting' }, failed_today: { state: 'failed' } };
    return (
      <Link
        to={path(automation)}
        search={{ tab: 'runs', ...state[name] } as never}
        className={classes.number}
        data-bad={isBad || undefined}
      >
        {formatNumber(language(), count)}
      </Link>
    );
  };

  const columns: RecordColumn<Automation>[] = [
    {
      ...{ id: 'name', label: t('automations.name'), width: 'minmax(220px, 2fr)' },
      cell: (automation) => {
        const { trigger, conditions } = draftOf(automation);
        const when = [eventName(trigger.type), triggerDetail(trigger, conditions, words)];
        return (
          <NameCell
            name={<Link to={path(automation)}>{automation.name}</Link>}
            detail={when.filter(Boolean).join(': ')}
          />
        );
      },
    },
    {
      ...{ id: 'active', label: t('automations.on'), width: '64px' },
      cell: (automation) => (
        <Switch
          aria-label={t('automations.onOf', { name: automation.name })}
          checked={automation.active}
          disabled={!may('write:automations')}
          onChange={({ currentTarget: { checked } }) => turn(automation, checked)}
        />
      ),
    },
    {
      ...{ id: 'runs', label: t('automations.runs'), width: '80px' },
      cell: (automation) => runs(automation, 'total'),
    },
    {
      ...{ id: 'waiting', label: t('automations.waiting'), width: '80px' },
      cell: (automation) => runs(automation, 'waiting'),
    },
    {
      ...{ id: 'failed', label: t('automations.failedToday'), width: '112px' },
      cell: (automation) => runs(automation, 'failed_today'),
    },
    {
      ...{ id: 'changed', label: t('automations.changedAt'), width: '96px', hideOnPhone: true },
      cell: ({ updated_at }) => <TimeText time={updated_at} />,
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (automation) => (
        <RowMenu
          label={t('settings.actionsOf', { name: automation.name })}
          actions={actionsOf(automation)}
        />
      ),
    },
  ];
  const actionsOf = (automation: Automation): RowAction[] => [
    {
      ...{ label: t('automations.open'), icon: <IconPencil /> },
      onClick: () => void navigate({ to: path(automation) }),
    },
    ...(may('write:automations')
      ? [
          {
            ...{ label: t('automations.duplicate'), icon: <IconCopy /> },
            onClick: () => void duplicate(automation),
          },
        ]
      : []),
    ...(may('delete:automations')
      ? [
          {
            ...{ label: t('automations.delete'), icon: <IconTrash />, danger: true },
            onClick: () => onDelete(automation),
          },
        ]
      : []),
  ];
  return (
    <RecordTable
      label={t('shell.automations')}
      columns={columns}
      items={automations}
      {...(more && { more })}
      isPale={({ active }) => !active}
      minWidth={800}
    />
  );
}
