// A change of one task in whatever a query of tasks holds: a page, or pages. Pure.
import type { Task } from '@inlet/sdk';

interface TaskPage {
  data: Task[];
}

/** Other data stays as it is. A change to nothing takes the task away. */
export function mapTasks(
  data: unknown,
  id: number,
  change: (task: Task) => Task | undefined,
): unknown {
  if (isPage(data)) return mapPage(data, id, change);
  if (!isPages(data)) return data;
  return { ...data, pages: data.pages.map((page) => mapPage(page, id, change)) };
}

const mapPage = (page: TaskPage, id: number, change: (task: Task) => Task | undefined) => ({
  ...page,
  data: page.data.flatMap((task) => (task.id === id ? (change(task) ?? []) : task)),
});

const isPage = (data: unknown): data is TaskPage =>
  typeof data === 'object' && data !== null && 'data' in data && Array.isArray(data.data);

const isPages = (data: unknown): data is { pages: TaskPage[] } =>
  typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);
