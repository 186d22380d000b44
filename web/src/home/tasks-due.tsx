// The tasks that are due by the end of today, the oldest first.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { dueOf } from '../records/due.ts';
import { useMay } from '../session/me.ts';
import { useNow } from '../session/use-now.ts';
import { useTimes } from '../session/use-times.ts';
import { addressOf } from '../shell/use-entries.ts';
import { addDays, dayOf, startOfDay } from '../tasks/days.ts';
import { TaskCheck } from '../tasks/task-check.tsx';
import { t } from '../texts/t.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { Block, Nothing } from './block.tsx';
import classes from './rows.module.css';
import type { Scope } from './scope.ts';

const shown = 6;

interface Props {
  workspace: string;
  scope: Scope;
}

export function TasksDue({ workspace, scope }: Props) {
  const may = useMay(workspace);
  const times = useTimes(workspace);
  const now = useNow();
  const { timeZone } = times;
  const today = dayOf(now, timeZone);
  const due = (days: number) => ({
    ...{ done: false, per_page: shown },
    due_before: startOfDay(addDays(today, days), timeZone).toISOString(),
    ...(scope === 'mine' && { mine: true }),
  });
  const filter = due(1);
  const query = useQuery({
    queryKey: queryKeys.list(workspace, 'tasks', filter),
    async queryFn({ signal }) {
      const { tasks } = inletOf(workspace);
      const [page, late] = await Promise.all([
        tasks.list(filter, { signal }).page(),
        tasks.list({ ...due(0), per_page: 1 }, { signal }).page(),
      ]);
      return { ...page, late: late.meta.total };
    },
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  return (
    <Block
      title={t('home.tasks')}
      beside={data && data.meta.total > 0 ? counted(data.meta.total, data.late) : ''}
      end={<KeyHint keys={['g', 't']} />}
      query={query}
    >
      {({ data: tasks, meta }) =>
        tasks.length === 0 ? (
          <Nothing>{t('tasks.nothing')}</Nothing>
        ) : (
          <>
            <ul className={classes.rows}>
              {tasks.map((task) => {
                const at = task.due_at === null ? undefined : dueOf(task.due_at, { ...times, now });
                const path = task.lead_id === null ? 'tasks' : `leads/${task.lead_id}`;
                return (
                  <li key={task.id} className={classes.row}>
                    <span className={classes.check}>
                      <TaskCheck workspace={workspace} task={task} mayWrite={may('write:tasks')} />
                    </span>
                    <Link
                      to={addressOf(workspace, { path })}
                      className={classes.link}
                      data-done={task.done || undefined}
                    >
                      <span className={classes.name} dir="auto">
                        {task.title}
                      </span>
                      <span dir="auto">{task.lead_name}</span>
                    </Link>
                    <span className={classes.time} data-late={at?.isLate ? 'late' : undefined}>
                      {at?.text}
                    </span>
                  </li>
                );
              })}
            </ul>
            {meta.total > tasks.length && (
              <Link to={addressOf(workspace, { path: 'tasks' })} className={classes.more}>
                {t('home.more', { count: meta.total - tasks.length })}
              </Link>
            )}
          </>
        )
      }
    </Block>
  );
}

const counted = (count: number, late: number): string =>
  late === 0 ? t('home.tasksDue', { count }) : t('home.tasksDueLate', { count, late });
