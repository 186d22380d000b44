// The row of an integration. Its secrets are encrypted, and the event log has none of them.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import { type Integration, mask, type Settings } from './integration.ts';

export type IntegrationReadDeps = Pick<ReadDeps, 'database'> & { sealer: Sealer };
export type IntegrationDeps = WriteDeps & { sealer: Sealer };

export interface IntegrationRow {
  id: string;
  number: number;
  type: string;
  name: string;
  settings: Settings;
  /** Encrypted. */
  secrets: string;
  active: boolean;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const integrationsOf = (workspaceId: string): RawBuilder<IntegrationRow> =>
  sql<IntegrationRow>`
    select id, number, type, name, settings, secrets, active, version, created_at, updated_at
    from integrations where workspace_id = ${workspaceId}`;

export const findIntegrationRow = (db: Kysely<Tables>, workspaceId: string, ref: Ref) =>
  findByRef(db, integrationsOf(workspaceId), ref, 'integration');

export const secretsOf = (sealer: Sealer, row: IntegrationRow): Record<string, string> =>
  JSON.parse(sealer.open(row.secrets));

export const sealSecrets = (sealer: Sealer, secrets: Record<string, string>): string =>
  sealer.seal(JSON.stringify(secrets));

export function toIntegration(row: IntegrationRow, sealer: Sealer): Integration {
  const { id, number, type, name, settings, active, version } = row;
  const masked = Object.entries(secretsOf(sealer, row)).map(([key, secret]) => [key, mask(secret)]);
  return {
    ...{ id, number, type, name, active, version },
    settings: { ...settings, ...Object.fromEntries(masked) },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function integrationFacts(row: IntegrationRow): Record<string, unknown> {
  const { number, type, name, settings, active } = row;
  return { number, type, name, settings, active };
}
