import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { LoadMore } from '../ui/load-more.tsx';
import classes from './task-group.module.css';
import { TaskRow } from './task-row.tsx';
import type { TaskGroupList } from './use-task-groups.ts';

interface Props {
  workspace: string;
  group: TaskGroupList;
  now: Date;
  mayWrite: boolean;
}

/** The tasks of a day or of several, with their exact number. More are read as one scrolls. */
export function TaskGroup({ workspace, group, now, mayWrite }: Props) {
  const { name, tasks, total, query } = group;
  const title = t(`tasks.group_${name}`);
  return (
    <section aria-label={title}>
      <h2 className={classes.head} data-late={name === 'late' || undefined}>
        {title}
        <span className={classes.count}>{formatNumber(language(), total)}</span>
      </h2>
      <ul className={classes.rows}>
        {tasks.map((task) => (
          <TaskRow key={task.id} workspace={workspace} task={task} now={now} mayWrite={mayWrite} />
        ))}
      </ul>
      {query.hasNextPage && (
        <LoadMore
          label={t('tasks.more', { count: total - tasks.length })}
          busy={query.isFetchingNextPage ? t('tasks.loading') : undefined}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </section>
  );
}
