// Who did something, under the name that the key or the member has today.
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../events/event.ts';

export interface Doer extends Actor {
  number: number | null;
  name: string | null;
}

export interface DoerColumns {
  doer_type: Actor['type'];
  doer_id: string | null;
  doer_number: number | null;
  doer_name: string | null;
}

interface DoerParts {
  columns: RawBuilder<unknown>;
  joins: RawBuilder<unknown>;
}

/** What a statement selects and joins for it, beside rows that are called `row`. */
export function doerOf(row: string, role: 'actor' | 'author'): DoerParts {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  const type = of(`${role}_type`);
  const id = of(`${role}_id`);
  return {
    columns: sql`${type} as doer_type, ${id} as doer_id,
      coalesce(dk.number, dm.number) as doer_number, coalesce(dk.name, dm.name) as doer_name`,
    joins: sql`
      left join keys dk
        on ${type} = 'key' and dk.id = ${id} and dk.workspace_id = ${of('workspace_id')}
      left join members dm
        on ${type} = 'member' and dm.workspace_id = ${of('workspace_id')} and dm.id = ${id}`,
  };
}

export function toDoer(row: DoerColumns): Doer {
  const { doer_type: type, doer_id: id, doer_number: number, doer_name: name } = row;
  return { type, id, number, name };
}
