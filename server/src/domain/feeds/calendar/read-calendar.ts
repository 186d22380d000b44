import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { listDueTasks } from '../../tasks/list-due-tasks.ts';
import type { Task } from '../../tasks/task.ts';
import type { FeedContent } from '../feed.ts';
import type { OpenFeed } from '../open-feed.ts';
import { component, escapeText, renderLines } from './ics.ts';
import { taskComponent } from './task-component.ts';

type TaskFeed = OpenFeed & { content: Extract<FeedContent, { kind: 'tasks' }> };
type Deps = ReadDeps & { clock: { now: () => Date }; publicUrl: string };

/** Done tasks stay for a while, so that a calendar shows what was done. */
const doneForMs = 30 * 86_400_000;
const maxTasks = 2_000;

/** The calendar of the feed as it is now. */
export async function readCalendar(deps: Deps, feed: TaskFeed): Promise<string> {
  const { workspaceId, content, name, memberId } = feed;
  const { whose, showAs } = content;
  const { slug } = await deps.database.kysely
    .selectFrom('workspaces')
    .select('slug')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const { timeZone, members } = await freshCatalog(deps, workspaceId);
  const tasks = await listDueTasks(deps.database.kysely, workspaceId, {
    memberId: whose === 'mine' ? memberId : null,
    doneAfter: new Date(deps.clock.now().getTime() - doneForMs),
    max: maxTasks,
  });
  const base = `${deps.publicUrl}/w/${slug}`;
  const surroundings = {
    ...{ timeZone, showAs },
    linkTo: ({ lead }: Task) => (lead === null ? `${base}/tasks` : `${base}/leads/${lead.number}`),
    nameOf: ({ assignee }: Task) =>
      whose === 'mine' ? null : (members.byId.get(assignee?.id ?? '')?.name ?? null),
  };
  return renderLines(
    component('VCALENDAR', [
      ['VERSION', '2.0'],
      ['PRODID', '-//Inlet//Tasks//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['X-WR-CALNAME', escapeText(name)],
      ['NAME', escapeText(name)],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
      ['X-PUBLISHED-TTL', 'PT1H'],
      ...tasks.flatMap((task) => taskComponent(task, surroundings)),
    ]),
  );
}
