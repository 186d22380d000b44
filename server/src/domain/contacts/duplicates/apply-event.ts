// An event only identifies the contact that changed: its pairs follow from the present state of the
// contacts, so a rebuild and any order of batches end with the same groups.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { changedSubjects } from '../../events/projections/changed-subjects.ts';
import type { EventBatch } from '../../events/projections/projection.ts';
import { connectedTo, updateBest } from './best-table.ts';
import { type ContactsByKey, crossing, membersOf, readBlocks, replaceKeys } from './blocks.ts';
import { clustersOf } from './clusters.ts';
import { readDismissals } from './dismissal-table.ts';
import { groupPairs } from './group-pairs.ts';
import { numbersOf, replaceGroups } from './group-table.ts';
import { readPairs, replacePairs } from './pair-table.ts';
import { pairUp } from './pair-up.ts';
import { keysOf } from './person.ts';
import { readPeople } from './read-people.ts';

export async function applyBatch(db: Kysely<Tables>, batch: EventBatch): Promise<void> {
  const { workspaceId } = batch;
  const changed = await readChanged(db, batch);
  if (changed.length === 0) return;
  const touched = await updatePairs(db, workspaceId, changed);
  if (touched.size > 0) await updateGroups(db, workspaceId, touched);
}

async function readChanged(db: Kysely<Tables>, batch: EventBatch): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ${changedSubjects(batch, 'contact')} select subject_id as id from changed`.execute(db);
  return rows.map(({ id }) => id);
}

/** Returns the contacts whose groups may have changed. */
async function updatePairs(
  db: Kysely<Tables>,
  workspaceId: string,
  changed: readonly string[],
): Promise<Set<string>> {
  const people = await readPeople(db, workspaceId, changed);
  const keys = new Map([...people].map(([id, person]) => [id, keysOf(person)]));
  const { before, after } = await replaceKeys(db, workspaceId, changed, keys);
  const touchedKeys = [...new Set([...before.keys(), ...after.keys()])];
  const blocks = await readBlocks(
    db,
    workspaceId,
    touchedKeys.map((key) => ({ key, besides: after.get(key)?.size ?? 0 })),
  );
  const crossed = crossing(blocks, before, after);
  const crossedPeople = await readPeople(db, workspaceId, crossed);
  for (const [id, person] of crossedPeople) keys.set(id, keysOf(person));
  const missing = new Set([...keys.values()].flat()).difference(blocks);
  const others = await readBlocks(
    db,
    workspaceId,
    [...missing].map((key) => ({ key })),
  );
  const all: ContactsByKey = new Map([...blocks, ...others]);
  const known = new Map([...people, ...crossedPeople]);
  const rest = await readPeople(db, workspaceId, membersOf(all).difference(known));
  const affected = [...changed, ...crossed];
  const isDismissed = await readDismissals(db, workspaceId, affected);
  const pairs = pairUp(keys, all, new Map([...known, ...rest]), isDismissed);
  return replacePairs(db, workspaceId, affected, pairs);
}

async function updateGroups(
  db: Kysely<Tables>,
  workspaceId: string,
  touched: ReadonlySet<string>,
): Promise<void> {
  const seeds = await updateBest(db, workspaceId, touched);
  const connected = await connectedTo(db, workspaceId, seeds);
  const ids = [...connected.keys()];
  const clusters = clustersOf(connected);
  const pairs = (await readPairs(db, workspaceId, ids)).filter(
    ({ one, other }) => clusters.get(one) === clusters.get(other),
  );
  const numbers = await numbersOf(db, workspaceId, ids);
  const groups = groupPairs(pairs, (id) => numbers.get(id) ?? 0);
  await replaceGroups(db, workspaceId, ids, groups);
}
