// Applies a batch of events to the rollups: subtracts what the records that changed added before, and
// adds what they add now. The log alone gives both histories, so subtracting is exact.
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { type Queries, queriesOf } from '../../../platform/database/queries.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { EventBatch } from '../../events/projections/projection.ts';
import { dayIn } from '../../workspaces/workspace-day.ts';
import { applyEvent } from './apply-event.ts';
import { countDeal, countLead, type DayOf } from './count-history.ts';
import { readActivity, readEntries, readHistories, type SubjectEntry } from './log-queries.ts';
import { count, type Rollups } from './rollup.ts';
import { newStageHistory, type StageHistory } from './stage-history.ts';
import { upsertRollups } from './upsert-rollups.ts';

/** The number of records to count before the process yields to other work. */
const step = 500;

export async function applyBatch(db: Kysely<Tables>, batch: EventBatch): Promise<void> {
  const queries = queriesOf(db);
  await upsertRollups(queries, batch.workspaceId, await countBatch(queries, batch));
}

async function countBatch(queries: Queries, batch: EventBatch): Promise<Rollups> {
  const { workspaceId, after, variant: timeZone } = batch;
  const dayOf = daysIn(timeZone);
  const rollups: Rollups = new Map();
  for (const { type, actor, at, count: times } of await readActivity(queries, batch)) {
    const day = dayOf(at);
    count(rollups, { measure: 'activity', day, next: type, outcome: actor, count: times }, 1);
  }

  const entries = await readEntries(queries, batch);
  const created = new Set(entries.filter(isCreation).map(({ subjectId }) => subjectId));
  const existing = [...new Set(entries.map(({ subjectId }) => subjectId))].filter(
    (id) => !created.has(id),
  );
  const histories = new Map<string, SubjectHistory>();
  for (const entry of await readHistories(queries, workspaceId, existing, after))
    advance(histories, entry);
  const countAll = async (sign: 1 | -1) => {
    let done = 0;
    for (const { subject, history } of histories.values()) {
      if (subject === 'lead') countLead(rollups, history, dayOf, sign);
      else countDeal(rollups, history, dayOf, sign);
      done += 1;
      if (done % step === 0) await setImmediate();
    }
  };
  await countAll(-1);
  for (const entry of entries) advance(histories, entry);
  await countAll(1);
  return rollups;
}

interface SubjectHistory {
  subject: 'lead' | 'deal';
  history: StageHistory;
}

function advance(histories: Map<string, SubjectHistory>, entry: SubjectEntry): void {
  let found = histories.get(entry.subjectId);
  if (found === undefined) {
    found = { subject: entry.subject, history: newStageHistory() };
    histories.set(entry.subjectId, found);
  }
  applyEvent(found.history, entry);
}

const isCreation = ({ type }: SubjectEntry) => type === 'lead.created' || type === 'deal.created';

const quarter = 900_000;

/** The day of a time, cached by quarter hour, since days begin on one in every time zone. */
function daysIn(timeZone: string): DayOf {
  const days = new Map<number, string>();
  return (at) => {
    const slot = Math.floor(at / quarter);
    let day = days.get(slot);
    if (day === undefined) {
      day = dayIn(timeZone, new Date(slot * quarter));
      days.set(slot, day);
    }
    return day;
  };
}
