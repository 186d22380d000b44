// Changes one piece of the leads of a bulk change and deletes the piece, in one transaction. So each lead
// is changed once, whatever ends the process.
import { sql } from 'kysely';
import type { PipelinePool } from '../../../platform/database/pipeline-pool.ts';
import { statementOf } from '../../../platform/database/prepared.ts';
import { type Queries, queriesOf } from '../../../platform/database/queries.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { type CauseKey, moveCauseJob } from '../../events/cause-job.ts';
import type { Actor, NewEvent } from '../../events/event.ts';
import { recordEvents } from '../../events/record-events.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { findLeads } from '../find-leads.ts';
import type { BatchOutcome, BatchSlot } from '../intake/in-flight-batches.ts';
import type { KnownLead } from '../intake/lead-index.ts';
import {
  countersAfter,
  lastEventsOf,
  lockExpected,
  publishOutcome,
  readUnlocked,
} from '../intake/optimistic-lock.ts';
import type { WriteInOrder } from '../intake/write-in-order.ts';
import { type LeadWithContact, toKnown, withContactAndTags } from '../lead-queries.ts';
import { sendLeads, writeLeads } from '../write-leads.ts';
import {
  type BulkChange,
  changesMatchKeys,
  changesOf,
  newNamesIn,
  planBulkChange,
} from './bulk-change.ts';
import { takeExpectedPiece, takePiece } from './bulk-pieces.ts';
import { isTarget } from './bulk-target.ts';

export type PieceDeps = WriteDeps & ReadDeps & { intake: PipelinePool; writeInOrder: WriteInOrder };

export interface Piece {
  key: CauseKey;
  actor: Actor;
  change: BulkChange;
  piece: number;
}

/**
 * Whether the piece was there. Pieces are written in order with the leads of intake: while PostgreSQL
 * writes one, the next is read and judged. Intake looks for duplicates on the assumption that a write in
 * flight leaves the match keys of the leads that it has read.
 */
export function changePiece(deps: PieceDeps, piece: Piece): Promise<boolean> {
  return deps.writeInOrder<boolean>({
    batch: [],
    ...(!changesMatchKeys(piece.change) && {
      optimistically: (slot) => changeOptimistically(deps, piece, slot),
    }),
    underLock: () => changeUnderLock(deps, piece),
  });
}

async function changeOptimistically(
  deps: PieceDeps,
  { key, actor, change, piece }: Piece,
  slot: BatchSlot,
): Promise<boolean | null> {
  const { workspaceId, causeId } = key;
  const at = deps.clock.now();
  const [read, connection] = await Promise.all([
    readUnlocked(deps.intake, [workspaceId], (queries) => readPiece(deps, queries, key, piece)),
    deps.intake.orderedConnection(),
  ]);
  if (read.numbers === undefined) return false;
  const preceding = await slot.precedingOutcomes();
  const [counter] = preceding === null ? [] : countersAfter(read.counters, preceding);
  if (preceding === null || counter === undefined) return null;
  const catalog = await deps.catalogs.at(workspaceId, counter.catalogVersion, deps.intake);
  if (newNamesIn(change, catalog).length > 0) return null;
  const { changes } = changesOf(change, latest(read.leads, preceding), catalog, at);

  const counters = [counter];
  const events: NewEvent[] = [];
  const record = (
    event: Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after'>,
  ) => events.push({ ...event, workspaceId, actor, causeId });
  const locked = lockExpected(connection, { slot, counters, preceding });
  // Awaited below, unless a step in between fails first.
  locked.catch(() => {});
  const write = { queries: connection, actor, at, record };
  const { changed, written } = sendLeads(write, catalog, changes);
  const taken = takeExpectedPiece(connection, key, piece);
  const moved = moveCauseJob(connection, key, {
    ...{ done: read.numbers.length, skipped: read.numbers.length - changes.length },
    subjects: { lead: changed.length },
  });
  const lastEvents = lastEventsOf(counters);
  const recorded = recordEvents(connection, deps.listeners, lastEvents, events, at);
  publishOutcome({ slot, counters }, lastEvents, { contacts: [], leads: changed });
  await Promise.all([locked, written, taken, moved, recorded]);
  return true;
}

/** Issues its statements at once. */
async function readPiece(
  { database: { kysely } }: Pick<PieceDeps, 'database'>,
  queries: Queries,
  { workspaceId, causeId }: CauseKey,
  piece: number,
): Promise<{ numbers: number[] | undefined; leads: KnownLead[] }> {
  const ofPiece = sql`select numbers from bulk_pieces
    where workspace_id = ${workspaceId} and cause_id = ${causeId} and piece = ${piece}`;
  const leadsOfPiece = withContactAndTags(sql`select * from leads
    where workspace_id = ${workspaceId} and deleted_at is null and number = any((${ofPiece})::bigint[])`);
  const [pieces, leads] = await Promise.all([
    queries.query<{ numbers: number[] }>(statementOf(kysely, ofPiece)),
    queries.query<LeadWithContact>(statementOf(kysely, leadsOfPiece)),
  ]);
  return { numbers: pieces.rows[0]?.numbers, leads: leads.rows.map(toKnown) };
}

/** The leads as the writes in flight leave them. */
function latest(leads: readonly KnownLead[], preceding: readonly BatchOutcome[]): KnownLead[] {
  const written = new Map(
    preceding.flatMap((outcome) => outcome.leads.map((lead) => [lead.row.id, lead] as const)),
  );
  return leads.map((lead) => written.get(lead.row.id) ?? lead);
}

async function changeUnderLock(
  deps: PieceDeps,
  { key, actor, change, piece }: Piece,
): Promise<boolean> {
  const { workspaceId, causeId } = key;
  const request = { workspaceId, actor, causeId: () => causeId };
  return writeInWorkspace(deps, request, async (write) => {
    const { db } = write;
    const numbers = await takePiece(db, key, piece);
    if (numbers === undefined) return false;
    const found = await findLeads(db, workspaceId, isTarget(numbers));
    const known = await catalogUnder(deps, workspaceId, write);
    const { changes, catalog } = await planBulkChange(deps, write, change, found, known);
    const changed = await writeLeads(write, catalog, changes);
    await moveCauseJob(queriesOf(db), key, {
      ...{ done: numbers.length, skipped: numbers.length - changes.length },
      subjects: { lead: changed.length },
    });
    return true;
  });
}
