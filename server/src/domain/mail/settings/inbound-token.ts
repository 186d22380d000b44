// The secret part of the address that a provider posts received mails to.
import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

export const newInboundToken = (): string => randomBytes(16).toString('hex');

export const inboundHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

export async function workspaceOfToken(
  db: Kysely<Tables>,
  token: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select workspace_id as id from mail_settings
    where inbound_hash = ${inboundHash(token)}`.execute(db);
  return rows[0]?.id;
}
