// Converts between the id of an event's subject, which the log stores, and its number, which people
// use.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified, Ref } from '../record-ref.ts';
import type { SubjectType } from './event.ts';

/** The table of each type of subject, except the workspace itself. */
const tables: Record<Exclude<SubjectType, 'workspace'>, keyof Tables> = {
  lead: 'leads',
  contact: 'contacts',
  deal: 'deals',
  task: 'tasks',
  supplier: 'suppliers',
  offer: 'offers',
  buyer: 'buyers',
  order: 'buyer_orders',
  key: 'keys',
  member: 'members',
  team: 'teams',
  tag: 'tags',
  pipeline: 'pipelines',
  stage: 'stages',
  status: 'statuses',
  source: 'sources',
  event_type: 'event_types',
  feed: 'feeds',
  field: 'fields',
  form: 'forms',
  automation: 'automations',
  campaign: 'campaigns',
  cause: 'causes',
  import: 'imports',
  integration: 'integrations',
  score_rule: 'score_rules',
  suppression: 'suppressions',
  template: 'templates',
  view: 'views',
  webhook: 'webhooks',
};

const lookups = Object.entries(tables).map(
  ([type, table]) => sql`when ${sql.lit(type)} then (select s.number from ${sql.table(table)} s
    where s.workspace_id = e.workspace_id and s.id = e.subject_id)`,
);

// The only table without a `workspace_id`.
lookups.push(
  sql`when 'workspace' then (select w.number from workspaces w where w.id = e.workspace_id)`,
);

// The first event of a deleted subject contains its number.
const loggedNumber = sql`(select coalesce(f.after ->> 'number', f.after -> 'task' ->> 'number')::bigint
  from events f where f.workspace_id = e.workspace_id and f.subject_id = e.subject_id
  order by f.seq limit 1)`;

/** The number of the subject of an event with the alias `e`. */
export const subjectNumber: RawBuilder<unknown> = sql`
  coalesce(case e.subject_type ${sql.join(lookups, sql` `)} end, ${loggedNumber})`;

/** The record of a type with this number or id, in the trash or not; undefined for none. */
export async function findSubject(
  db: Kysely<Tables>,
  workspaceId: string,
  type: string,
  ref: Ref,
): Promise<Identified | undefined> {
  const table = tableOf(type);
  if (table === undefined || 'key' in ref) return undefined;
  const condition = 'id' in ref ? sql`id = ${ref.id}` : sql`number = ${ref.number}`;
  const { rows } = await sql<Identified>`select id, number from ${sql.table(table)}
    where workspace_id = ${workspaceId} and ${condition}`.execute(db);
  return rows[0];
}

/** Undefined for the workspace, and for an unknown type. */
export const tableOf = (type: string) =>
  Object.hasOwn(tables, type) ? tables[type as keyof typeof tables] : undefined;

/** Null when no subject matches. */
export async function subjectId(
  db: Kysely<Tables>,
  workspaceId: string,
  type: string,
  ref: Ref,
): Promise<string | null> {
  if ('id' in ref) return ref.id;
  if ('key' in ref) return null;
  const table = tableOf(type);
  if (table === undefined && type !== 'workspace') return null;
  const source = table
    ? sql`${sql.table(table)} where workspace_id = ${workspaceId}`
    : sql`workspaces where id = ${workspaceId}`;
  const { rows } = await sql<{ id: string }>`
    select id from ${source} and number = ${ref.number}`.execute(db);
  return rows[0]?.id ?? null;
}
