import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { Ref } from '../record-ref.ts';
import type { View } from './view.ts';
import { findView, requesterIdOf } from './view-row.ts';

export async function getView(
  { database: { kysely } }: Pick<ReadDeps, 'database'>,
  context: RequestContext,
  ref: Ref,
): Promise<View> {
  return findView(kysely, context.workspaceId, await requesterIdOf(kysely, context), ref);
}
