import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Ref } from '../../record-ref.ts';
import type { Suppression } from './suppression.ts';
import { findSuppressionRow, toSuppression } from './suppression-queries.ts';

export const getSuppression = async (
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Suppression> =>
  toSuppression(await findSuppressionRow(database.kysely, workspaceId, ref));
