// The tasks of a lead: open ones by their time, then those that are done.
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { ReadError } from '../../../records/read-error.tsx';
import page from '../../../records/record-page.module.css';
import { useMay } from '../../../session/me.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TaskLine } from './task-line.tsx';
import type { Work } from './use-work.ts';
import workClasses from './work.module.css';

interface Props {
  workspace: string;
  lead: number;
  work: Work;
}

export function useLeadTasks(workspace: string, lead: number) {
  const may = useMay(workspace)('read:tasks');
  return useQuery({
    queryKey: queryKeys.list(workspace, 'tasks', { lead }),
    queryFn: ({ signal }) =>
      Array.fromAsync(inletOf(workspace).leadTasks.list(lead, { per_page: 100 }, { signal })),
    enabled: may,
  });
}

export function LeadTasks({ workspace, lead, work }: Props) {
  const { data, error, refetch } = useLeadTasks(workspace, lead);
  const may = useMay(workspace);
  const [showsDone, setShowsDone] = useState(false);
  if (!may('read:tasks')) return null;
  const tasks = (data ?? []).toSorted((one, other) =>
    (one.due_at ?? '9').localeCompare(other.due_at ?? '9'),
  );
  const open = tasks.filter(({ done }) => !done);
  const done = tasks.filter((task) => task.done);
  return (
    <section aria-label={t('lead.tasks')}>
      <div className={page.titleRow}>
        <h2 className={page.title}>{t('lead.tasks')}</h2>
        {may('write:tasks') && (
          <IconButton
            label={t('lead.newTask')}
            icon={<IconPlus />}
            keys={['t']}
            onClick={() => work.begin('task')}
          />
        )}
      </div>
      {error !== null && data === undefined && (
        <ReadError error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && open.length === 0 && <p className={page.none}>{t('lead.noTasks')}</p>}
      <ul className={workClasses.list}>
        {[...open, ...(showsDone ? done : [])].map((task) => (
          <TaskLine key={task.id} workspace={workspace} task={task} />
        ))}
      </ul>
      {done.length > 0 && (
        <Button className={page.quiet} tone="quiet" onClick={() => setShowsDone(!showsDone)}>
          {showsDone ? t('lead.hideDone') : t('lead.showDone', { count: done.length })}
        </Button>
      )}
    </section>
  );
}
