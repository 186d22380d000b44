import type { Kysely } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewNotification } from './rules.ts';

interface Row extends NewNotification {
  id: string;
}

const columns: Column<Row>[] = [
  { name: 'id', type: 'uuid', cell: (row) => row.id },
  { name: 'member_id', type: 'uuid', cell: (row) => row.memberId },
  { name: 'kind', type: 'text', cell: (row) => row.kind },
  { name: 'subject_type', type: 'text', cell: (row) => row.subject.type },
  { name: 'subject_id', type: 'uuid', cell: (row) => row.subject.id },
  { name: 'actor_type', type: 'text', cell: (row) => row.actor.type },
  { name: 'actor_id', type: 'uuid', cell: (row) => row.actor.id },
  { name: 'gathers', type: 'text', cell: (row) => row.gathers },
  { name: 'count', type: 'integer', cell: (row) => row.count },
  { name: 'params', type: 'jsonb', cell: (row) => JSON.stringify(row.params) },
  { name: 'in_app', type: 'boolean', cell: (row) => row.channels.in_app },
];
const names = columns.map(({ name }) => name).join(', ');
const next = columns.length + 1;

// One that gathers more is unread again, about the newest, and the first of the list.
const insert = `
  insert into notifications (workspace_id, ${names}, created_at)
  select $${next}, ${columns.map(({ name }) => `i.${name}`).join(', ')}, $${next + 1}
  from ${unnestText(columns, 'i')}
  on conflict (workspace_id, member_id, gathers) do update set
    count = notifications.count + excluded.count, params = excluded.params, read_at = null,
    subject_type = excluded.subject_type, subject_id = excluded.subject_id,
    actor_type = excluded.actor_type, actor_id = excluded.actor_id,
    number = default, created_at = excluded.created_at
  returning id`;

/** Returns those that are new; the others raised the count of an earlier one. */
export async function writeNotifications(
  db: Kysely<Tables>,
  workspaceId: string,
  decided: readonly NewNotification[],
  at: Date,
): Promise<Row[]> {
  if (decided.length === 0) return [];
  const rows = decided.map((one): Row => ({ ...one, id: newId() }));
  const result = await queriesOf(db).query<{ id: string }>({
    text: insert,
    values: [...columnValues(columns, rows), workspaceId, at.toISOString()],
  });
  const written = new Set(result.rows.map(({ id }) => id));
  return rows.filter(({ id }) => written.has(id));
}
