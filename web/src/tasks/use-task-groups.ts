// Each group of tasks is a list of its own, read page by page.
import type { Page, Task } from '@inlet/sdk';
import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { type DueGroup, dueFilter } from './due-groups.ts';

type GroupName = DueGroup | 'done';

export interface TaskGroupList {
  name: GroupName;
  tasks: Task[];
  total: number;
  query: UseInfiniteQueryResult<{ pages: Page<Task>[] }>;
}

interface Options {
  workspace: string;
  groups: readonly GroupName[];
  isDone: boolean;
  isMine: boolean;
  leadId: string | undefined;
  now: Date;
  timeZone: string;
}

const perPage = 50;

export function useTaskGroups(options: Options): TaskGroupList[] {
  const lists = [
    useGroup('late', options),
    useGroup('today', options),
    useGroup('week', options),
    useGroup('later', options),
    useGroup('none', options),
    useGroup('done', options),
  ];
  return lists.filter(({ name }) => options.groups.includes(name));
}

const totalOf = (pages: readonly Page<Task>[]): number => pages[0]?.meta.total ?? 0;

function useGroup(name: GroupName, options: Options): TaskGroupList {
  const { workspace, groups, isMine, leadId, now, timeZone } = options;
  const filter = {
    ...(name === 'done'
      ? ({ done: true, sort: 'created_at' } as const)
      : { done: false, ...dueFilter(name, now, timeZone) }),
    ...(isMine && { mine: true }),
    ...(leadId !== undefined && { lead_id: leadId }),
    per_page: perPage,
  };
  const query = useInfiniteQuery({
    queryKey: queryKeys.list(workspace, 'tasks', { ...filter, pages: true }),
    initialPageParam: '',
    async queryFn({ pageParam, signal }) {
      const list = inletOf(workspace).tasks.list(filter, { signal });
      for await (const page of list.pages(pageParam)) return page;
      throw new Error('A list without a page.');
    },
    getNextPageParam: ({ meta }) => meta.next_cursor ?? undefined,
    enabled: groups.includes(name),
  });
  const pages = query.data?.pages ?? [];
  return { name, query, tasks: pages.flatMap(({ data }) => data), total: totalOf(pages) };
}
