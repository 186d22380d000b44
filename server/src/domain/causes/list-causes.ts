import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import {
  type Page,
  type PageOrder,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { CauseKind } from '../events/causes.ts';
import type { RequestContext } from '../events/request-context.ts';
import { subjectId } from '../events/subject-number.ts';
import type { Ref } from '../record-ref.ts';
import type { Cause } from './cause.ts';
import { toCause, visibleCauses } from './cause-rows.ts';

export interface CauseFilter {
  kind?: CauseKind | undefined;
  /** Without a ref: every actor of the type. */
  actor?: { type: string; ref: Ref | undefined } | undefined;
  undone?: boolean | undefined;
}

const newestFirst: PageOrder = { by: sql`r.at`, type: 'timestamptz', direction: 'desc' };

export async function listCauses(
  { database: { kysely }, clock }: Pick<ReadDeps, 'database'> & { clock: Clock },
  context: RequestContext,
  { kind, actor, undone }: CauseFilter,
  page: PageParams,
): Promise<Page<Cause>> {
  const conditions = [sql`true`];
  if (kind !== undefined) conditions.push(sql`v.kind = ${kind}`);
  if (undone !== undefined) conditions.push(sql`(v.undone_by is not null) = ${undone}`);
  if (actor) {
    conditions.push(sql`v.actor_type = ${actor.type}`);
    if (actor.ref) {
      const id = await subjectId(kysely, context.workspaceId, actor.type, actor.ref);
      conditions.push(sql`v.actor_id = ${id}::uuid`);
    }
  }
  const rows = sql`select * from (${visibleCauses(context)}) v
    where ${sql.join(conditions, sql` and `)}`.$castTo<Parameters<typeof toCause>[0]>();
  const now = clock.now();
  const { items, ...rest } = await paginate(kysely, { rows, order: newestFirst }, page);
  return { items: items.map((row) => toCause(row, context, now)), ...rest };
}
