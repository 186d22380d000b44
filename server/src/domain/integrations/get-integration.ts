import type { Ref } from '../record-ref.ts';
import type { Integration } from './integration.ts';
import { findIntegrationRow, type IntegrationReadDeps, toIntegration } from './integration-row.ts';

export async function getIntegration(
  { database, sealer }: IntegrationReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Integration> {
  return toIntegration(await findIntegrationRow(database.kysely, workspaceId, ref), sealer);
}
