import type { Queries } from '../../platform/database/queries.ts';
import { arrayLiteral } from '../../platform/database/rows.ts';

interface Keys {
  email: string | null;
  phone: string | null;
}

/** The positions of the match keys that a lead of the workspace has, the trash apart. */
export async function findKnownPeople(
  queries: Queries,
  workspaceId: string,
  keys: readonly Keys[],
): Promise<Set<number>> {
  const { rows } = await queries.query<{ position: number }>({
    text: `select d.position::integer as position
      from unnest($2::text[], $3::text[]) with ordinality as d(email_key, phone_key, position)
      where exists (select from leads l where l.workspace_id = $1 and l.deleted_at is null
          and l.email_key = d.email_key)
        or exists (select from leads l where l.workspace_id = $1 and l.deleted_at is null
          and l.phone_key = d.phone_key)`,
    values: [
      workspaceId,
      arrayLiteral(keys.map(({ email }) => email)),
      arrayLiteral(keys.map(({ phone }) => phone)),
    ],
  });
  return new Set(rows.map(({ position }) => position - 1));
}
