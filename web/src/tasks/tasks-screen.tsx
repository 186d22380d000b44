// The tasks by when they are due.
import { SegmentedControl } from '@mantine/core';
import { IconCalendarPlus, IconX } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { SearchParams } from '../search-params.ts';
import { useMay } from '../session/me.ts';
import { NewButton } from '../shell/new-button.tsx';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { type TextKey, t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { NewTask } from './new-task.tsx';
import { SubscribeDialog } from './subscribe-dialog.tsx';
import { TaskGroups } from './task-groups.tsx';
import classes from './tasks-screen.module.css';

const dues = ['all', 'overdue', 'today', 'week'] as const;

export function TasksScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const params = useSearch({ strict: false }) as SearchParams;
  const navigate = useNavigate();
  const mayWrite = useMay(workspace)('write:tasks');
  const [isAdding, setAdding] = useState(false);
  const [isSubscribing, setSubscribing] = useState(false);
  const change = (next: SearchParams) =>
    void navigate({ to: '.', search: { ...params, ...next } as never, replace: true });
  const { lead_id: lead, ...withoutLead } = params;
  const isDone = params.done === 'true';
  useShortcuts(
    mayWrite
      ? [{ keys: 't', label: 'tasks.new', group: 'tasks.keys', run: () => setAdding(true) }]
      : [],
  );
  const choices = (name: string, values: readonly string[], value: string, label: string) => (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      onChange={(next) => change({ [name]: next })}
      data={values.map((one) => ({ value: one, label: t(`tasks.${name}_${one}` as TextKey) }))}
    />
  );
  return (
    <>
      <TopBar title={t('shell.tasks')} live>
        {mayWrite && (
          <NewButton label={t('tasks.new')} keys={['t']} onClick={() => setAdding(true)} />
        )}
      </TopBar>
      <div className={classes.bar}>
        {choices(
          'scope',
          ['mine', 'all'],
          params.scope === 'all' ? 'all' : 'mine',
          t('tasks.whose'),
        )}
        {!isDone &&
          choices('due', dues, dues.find((one) => one === params.due) ?? 'all', t('tasks.when'))}
        {choices('done', ['false', 'true'], isDone ? 'true' : 'false', t('tasks.state'))}
        {typeof lead === 'string' && (
          <Button
            end={<IconX />}
            onClick={() => void navigate({ to: '.', search: withoutLead as never })}
          >
            {t('tasks.ofOneLead')}
          </Button>
        )}
        <span className={classes.end}>
          <Button icon={<IconCalendarPlus />} onClick={() => setSubscribing(true)}>
            {t('tasks.subscribe')}
          </Button>
        </span>
      </div>
      <TaskGroups workspace={workspace} params={params} onNew={() => setAdding(true)} />
      {isSubscribing && (
        <SubscribeDialog workspace={workspace} onClose={() => setSubscribing(false)} />
      )}
      {isAdding && (
        <NewTask
          workspace={workspace}
          leadId={typeof lead === 'string' ? lead : undefined}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
