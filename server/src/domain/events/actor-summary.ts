// The actor of an event or author of a record, with the current name of the key, member,
// automation or integration.
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from './event.ts';

export interface ActorSummary extends Actor {
  number: number | null;
  name: string | null;
}

export interface ActorColumns {
  actor_type: Actor['type'];
  actor_id: string | null;
  actor_number: number | null;
  actor_name: string | null;
}

interface ActorSql {
  columns: RawBuilder<unknown>;
  joins: RawBuilder<unknown>;
}

/** The columns and joins that a statement needs for the actor of rows with the alias `row`. */
export function actorSql(row: string, role: 'actor' | 'author'): ActorSql {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  const type = of(`${role}_type`);
  const id = of(`${role}_id`);
  return {
    columns: sql`${type} as actor_type, ${id} as actor_id,
      coalesce(dk.number, dm.number, da.number, di.number) as actor_number,
      coalesce(dk.name, dm.name, da.name, di.name) as actor_name`,
    joins: sql`
      left join keys dk
        on ${type} = 'key' and dk.id = ${id} and dk.workspace_id = ${of('workspace_id')}
      left join members dm
        on ${type} = 'member' and dm.workspace_id = ${of('workspace_id')} and dm.id = ${id}
      left join automations da
        on ${type} = 'automation' and da.workspace_id = ${of('workspace_id')} and da.id = ${id}
      left join integrations di
        on ${type} = 'integration' and di.workspace_id = ${of('workspace_id')} and di.id = ${id}`,
  };
}

export function toActorSummary(row: ActorColumns): ActorSummary {
  const { actor_type: type, actor_id: id, actor_number: number, actor_name: name } = row;
  return { type, id, number, name };
}
