// Writes changes to the event log in the transaction that makes them, with the jobs that listeners add.

import { inDryRun, noteInDryRun } from '../../platform/database/dry-run.ts';
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { addJobs, type Job } from '../../platform/jobs/add-jobs.ts';
import { countEventsOfCauses } from './causes.ts';
import type { NewEvent, RecordedEvent } from './event.ts';

/** Returns the job that an event causes, if any. Higher layers react to lower ones through these. */
export type EventListener = (event: RecordedEvent) => Job | undefined;

const columns: Column<RecordedEvent>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (event) => event.workspaceId },
  { name: 'seq', type: 'bigint', cell: (event) => event.seq },
  { name: 'type', type: 'text', cell: (event) => event.type },
  { name: 'subject_type', type: 'text', cell: (event) => event.subjectType },
  { name: 'subject_id', type: 'uuid', cell: (event) => event.subjectId },
  { name: 'actor_type', type: 'text', cell: (event) => event.actor.type },
  { name: 'actor_id', type: 'uuid', cell: (event) => event.actor.id },
  { name: 'before', type: 'jsonb', cell: (event) => event.before && JSON.stringify(event.before) },
  { name: 'after', type: 'jsonb', cell: (event) => event.after && JSON.stringify(event.after) },
  { name: 'cause_id', type: 'uuid', cell: (event) => event.causeId },
  { name: 'at', type: 'timestamptz', cell: (event) => event.at },
];
const insertEvents = insertText('events', columns);
/** Its notifications name the workspaces with new events, after the commit. */
export const eventsChannel = 'inlet_events';

// NOTIFY makes commits wait for each other, so a workspace notifies only while it has subscribers.
const advance = `
with moved as (
  update workspace_counters c set last_event = a.last_event
  from unnest($1::uuid[], $2::bigint[]) as a(workspace_id, last_event)
  where c.workspace_id = a.workspace_id
  returning c.workspace_id, c.notify_until)
select pg_notify('${eventsChannel}', string_agg(workspace_id::text, ','))
from moved where notify_until > now() having count(*) > 0`;

/** The part of an event that a dry run keeps: there may be very many. */
export type NotedEvent = Pick<RecordedEvent, 'workspaceId' | 'seq' | 'type' | 'subjectId'>;

const toNoted = ({ workspaceId, seq, type, subjectId }: RecordedEvent): NotedEvent => ({
  ...{ workspaceId, seq, type, subjectId },
});

/** `last` has the number of the last event of each workspace; their counters are locked. */
export async function recordEvents(
  queries: Queries,
  listeners: readonly EventListener[],
  last: Map<string, number>,
  newEvents: readonly NewEvent[],
  at: Date,
): Promise<RecordedEvent[]> {
  if (newEvents.length === 0) return [];
  const touched = new Set<string>();
  const events = newEvents.map((event) => {
    const seq = (last.get(event.workspaceId) ?? 0) + 1;
    last.set(event.workspaceId, seq);
    touched.add(event.workspaceId);
    return { ...event, seq, at: event.at ?? at };
  });
  if (inDryRun()) noteInDryRun('events', events.map(toNoted));
  const jobs: Job[] = [];
  for (const event of events) {
    for (const listener of listeners) {
      const job = listener(event);
      if (job) jobs.push(job);
    }
  }
  const workspaces = [...touched];
  await Promise.all([
    queries.query({ text: insertEvents, values: columnValues(columns, events) }),
    queries.query({
      text: advance,
      values: [workspaces, workspaces.map((id) => last.get(id) ?? 0)],
    }),
    countEventsOfCauses(queries, events),
    addJobs(queries, jobs),
  ]);
  return events;
}
