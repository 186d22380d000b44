// Finds out which of these leads belong to a person who already had one. Under the lock of the
// workspaces, in the transaction that creates the leads, the result is exact, also for two leads of
// one person in the same batch.
import type { Queries } from '../../../platform/database/queries.ts';
import type { Lead } from '../lead.ts';

const earlier = (column: 'email_key' | 'phone_key') => `exists (
    select from leads o where o.workspace_id = l.workspace_id and o.${column} = l.${column}
      and o.number < l.number and o.deleted_at is null)`;

const find = {
  name: 'find-earlier-leads',
  text: `select l.id
    from unnest($1::uuid[], $2::uuid[]) as d(workspace_id, id)
    join leads l on l.workspace_id = d.workspace_id and l.id = d.id
    where ${earlier('email_key')} or ${earlier('phone_key')}`,
};

/** Returns their ids; ignores the trash. */
export async function findEarlierLeads(
  connection: Queries,
  leads: readonly Pick<Lead, 'workspaceId' | 'id'>[],
): Promise<Set<string>> {
  const { rows } = await connection.query<{ id: string }>({
    ...find,
    values: [leads.map((lead) => lead.workspaceId), leads.map((lead) => lead.id)],
  });
  return new Set(rows.map(({ id }) => id));
}
