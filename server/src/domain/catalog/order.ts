// Ordered lists: their records have the positions 0, 1, 2 and so on.
import { sql } from 'kysely';
import type { EventType, SubjectType } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';

export interface Positioned {
  id: string;
  position: number;
}

export interface OrderedList {
  workspaceId: string;
  table: 'pipelines' | 'stages' | 'statuses' | 'fields';
  subjectType: SubjectType & ('pipeline' | 'stage' | 'status' | 'field');
}

/** Moves an item to a position, or inserts it there. Defaults to the end. */
export function withItemAt<Item extends Positioned>(
  items: readonly Item[],
  item: Item,
  position = items.length,
): Item[] {
  const others = items.filter(({ id }) => id !== item.id);
  return [...others.slice(0, position), item, ...others.slice(position)];
}

/** Writes the changed positions of an order. The caller writes the row `exceptId` itself. */
export async function writeOrder(
  write: WorkspaceWrite,
  { workspaceId, table, subjectType }: OrderedList,
  ordered: readonly Positioned[],
  exceptId?: string,
): Promise<void> {
  const moved = ordered
    .map(({ id, position }, index) => ({ id, from: position, to: index }))
    .filter(({ id, from, to }) => id !== exceptId && from !== to);
  if (moved.length === 0) return;
  await sql`
    update ${sql.table(table)} r set position = m.position, version = r.version + 1,
      updated_at = ${write.at.toISOString()}
    from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ to }) => to)}::integer[])
      as m(id, position)
    where r.workspace_id = ${workspaceId} and r.id = m.id`.execute(write.db);
  for (const { id, from, to } of moved) {
    const type: EventType = `${subjectType}.updated`;
    write.record({
      type,
      subjectType,
      subjectId: id,
      before: { position: from },
      after: { position: to },
    });
  }
}
