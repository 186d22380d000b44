import type { Clock } from '../../platform/clock.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import type { Cause } from './cause.ts';
import { toCause, visibleCauses } from './cause-rows.ts';

export async function getCause(
  { database, clock }: Pick<ReadDeps, 'database'> & { clock: Clock },
  context: RequestContext,
  ref: Ref,
): Promise<Cause> {
  const row = await findByRef(database.kysely, visibleCauses(context), ref, 'change');
  return toCause(row, context, clock.now());
}
