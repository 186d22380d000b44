import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { type ChosenKinds, withDefaults } from '../preferences/preferences.ts';
import type { Person } from './rules.ts';

interface PersonRow {
  id: string;
  number: number;
  isAdmin: boolean;
  kinds: ChosenKinds | null;
}

/** The members who can sign in, with what they want to be notified of. */
export async function readPeople(db: Kysely<Tables>, workspaceId: string): Promise<Person[]> {
  const { rows } = await sql<PersonRow>`
    select m.id, m.number, m.role in ('owner', 'admin') as "isAdmin", p.kinds
    from members m
    left join notification_preferences p on p.workspace_id = m.workspace_id and p.member_id = m.id
    where m.workspace_id = ${workspaceId} and m.person_id is not null
      and m.deactivated_at is null and m.deleted_at is null
    order by m.number`.execute(db);
  return rows.map(({ kinds, ...person }) => ({ ...person, kinds: withDefaults(kinds ?? {}) }));
}
