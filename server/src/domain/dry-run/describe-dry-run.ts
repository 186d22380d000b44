// Describes what a request would do, within its dry run: what it would record, the people that its
// leads would belong to, and the webhooks that would fire.
import type { DryRun } from '../../platform/database/dry-run.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { listEvents } from '../events/list-events.ts';
import type { LoggedEvent } from '../events/logged-event.ts';
import type { NotedEvent } from '../events/record-events.ts';
import { findKnownPeople, type KnownPeople } from '../leads/find-known-people.ts';
import type { ChangeFeed } from '../webhooks/delivery/change-feed.ts';
import { findSubscribers, type Subscriber } from '../webhooks/find-subscribers.ts';

export interface DryRunReport extends KnownPeople {
  /** The first of them. */
  events: LoggedEvent[];
  eventCount: number;
  /** The names of those that would be created. */
  sources: string[];
  tags: string[];
  webhooks: Subscriber[];
}

export interface DescribeDeps extends Pick<ReadDeps, 'database'> {
  feed: Pick<ChangeFeed, 'pick'>;
}

const maxEvents = 100;
// Reading the records of more would keep the lock of the workspace for long.
const maxChanges = 1_000;

export async function describeDryRun(
  deps: DescribeDeps,
  dryRun: DryRun,
  workspaceId: string,
): Promise<DryRunReport> {
  const recorded = (dryRun.notes('events') as NotedEvent[]).filter(
    (event) => event.workspaceId === workspaceId,
  );
  const names = dryRun.notes('names') as { list: 'sources' | 'tags'; name: string }[];
  const namesOf = (list: string) =>
    names.filter((name) => name.list === list).map(({ name }) => name);
  const idsOf = (type: string) =>
    recorded.filter((event) => event.type === type).map(({ subjectId }) => subjectId);
  const seqs = recorded.slice(0, maxChanges).map(({ seq }) => seq);
  const [first] = seqs;
  const page =
    first === undefined
      ? undefined
      : await listEvents(deps.database, workspaceId, { after: first - 1, limit: maxEvents });
  const changes = seqs.length === 0 ? [] : await deps.feed.pick(workspaceId, seqs);
  return {
    events: page?.events ?? [],
    eventCount: recorded.length,
    sources: namesOf('sources'),
    tags: namesOf('tags'),
    ...(await findKnownPeople(deps.database.kysely, workspaceId, {
      leads: idsOf('lead.created'),
      newContacts: idsOf('contact.created'),
    })),
    webhooks: await findSubscribers(deps, workspaceId, changes),
  };
}
