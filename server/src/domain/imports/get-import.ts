import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { Ref } from '../record-ref.ts';
import type { Import } from './import.ts';
import { findImport } from './import-row.ts';

export const getImport = (
  { database }: Pick<ReadDeps, 'database'>,
  { workspaceId }: Pick<RequestContext, 'workspaceId'>,
  ref: Ref,
): Promise<Import> => findImport(database.kysely, workspaceId, ref);
