// Computes the figures of analytics from the whole log, as simply as possible.
import assert from 'node:assert/strict';
import type { HistoryEvent, HistoryStage } from './history.ts';

export interface BruteStage extends HistoryStage {
  outcome: 'open' | 'won' | 'lost';
}

/** One visit of a record to a stage. */
interface StageVisit {
  stage: string;
  pipeline: string;
  entered: number;
  left: number | null;
  next: string | null;
}

export interface BruteRecord {
  kind: 'lead' | 'deal';
  created: number;
  source: string | null;
  owner: number | null;
  status: string;
  statuses: Set<string>;
  touched: number | null;
  /** Its stage visits, one list for each run through a pipeline. */
  runs: StageVisit[][];
  closed: { as: string; at: number; reason: string | null } | null;
  value: number;
  currency: string;
}

/** Every record that is not in the trash. */
export function recordsOf(
  log: readonly HistoryEvent[],
  stages: readonly BruteStage[],
): BruteRecord[] {
  const pipelineOf = new Map(stages.map(({ id, pipeline }) => [id, pipeline]));
  const all = [...Map.groupBy(log, ({ subjectId }) => subjectId).values()];
  return all.flatMap((events) => {
    const record = recordOf(events, pipelineOf);
    return record === null ? [] : [record];
  });
}

function lastOf(events: readonly HistoryEvent[], fact: string): unknown {
  return events.findLast(({ after }) => after && fact in after)?.after?.[fact] ?? null;
}

function recordOf(
  events: readonly HistoryEvent[],
  pipelineOf: Map<string, string>,
): BruteRecord | null {
  const [first] = events;
  assert.ok(first);
  const trash = events.findLast(({ type }) => /deleted|restored/.test(type));
  if (trash?.type === 'lead.deleted') return null;
  const end = events.findLast(({ type }) => /won|lost|reopened/.test(type));
  const closed =
    end === undefined || end.type === 'deal.reopened'
      ? null
      : {
          as: end.type.slice('deal.'.length),
          at: +end.at,
          reason: lastOf(events.slice(events.indexOf(end)), 'lost_reason') as string | null,
        };
  return {
    kind: first.subjectType,
    created: +first.at,
    source: lastOf(events, 'source') as string | null,
    owner: lastOf(events, 'assigned_user_id') as number | null,
    status: lastOf(events, 'status') as string,
    statuses: new Set(events.map((event) => String(event.after?.status))),
    touched: touchOf(events),
    runs: runsOf(events, pipelineOf),
    closed,
    value: Math.round(Number(lastOf(events, 'value')) * 100),
    currency: (lastOf(events, 'currency') as string | null) ?? '',
  };
}

function touchOf(events: readonly HistoryEvent[]): number | null {
  const touch = events
    .slice(1)
    .find(
      ({ type, actorType }) =>
        actorType === 'member' &&
        ['lead.status_changed', 'note.created', 'call.logged'].includes(type),
    );
  return touch ? +touch.at : null;
}

function runsOf(events: readonly HistoryEvent[], pipelineOf: Map<string, string>): StageVisit[][] {
  const steps: { stage: string | null; at: number; index: number }[] = [];
  for (const [index, { after, at }] of events.entries()) {
    if (!after || !('stage_id' in after)) continue;
    const stage = after.stage_id as string | null;
    if ((steps.at(-1)?.stage ?? null) !== stage) steps.push({ stage, at: +at, index });
  }
  const runs: StageVisit[][] = [];
  for (const [nth, { stage, at, index }] of steps.entries()) {
    if (stage === null) continue;
    const pipeline = pipelineOf.get(stage) ?? '';
    const then = steps[nth + 1];
    const staysInPipeline = then?.stage && pipelineOf.get(then.stage) === pipeline;
    const closedAt = closedWithin(events.slice(index, then?.index), at);
    const stay = {
      stage,
      pipeline,
      entered: at,
      left: closedAt ?? then?.at ?? null,
      next: then === undefined ? null : staysInPipeline ? then.stage : 'elsewhere',
    };
    const earlier = steps[nth - 1]?.stage;
    if (earlier && pipelineOf.get(earlier) === pipeline) runs.at(-1)?.push(stay);
    else runs.push([stay]);
  }
  return runs;
}

/** When it was closed during a stage visit, unless it was reopened there. */
function closedWithin(events: readonly HistoryEvent[], entered: number): number | undefined {
  const since = events.slice(events.findLastIndex(({ type }) => type === 'deal.reopened') + 1);
  const end = since.find(({ type, at }) => /won|lost/.test(type) && +at !== entered);
  return end && +end.at;
}
