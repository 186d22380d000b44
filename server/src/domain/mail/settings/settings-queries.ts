import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Language } from '../../language.ts';

export interface SettingsRow {
  host: string | null;
  port: number | null;
  security: 'tls' | 'starttls' | 'none' | null;
  username: string | null;
  /** Sealed, as is the token. */
  password: string | null;
  from_name: string | null;
  from_address: string | null;
  reply_domain: string | null;
  per_minute: number | null;
  /** The integration that sends. */
  integration_id: string | null;
  integration_number: number | null;
  track_opens: boolean;
  track_clicks: boolean;
  inbound_token: string | null;
  version: number;
  updated_at: Date;
  workspace_name: string;
  workspace_language: Language;
}

/** A workspace that has set nothing has nulls. */
export async function readSettings(db: Kysely<Tables>, workspaceId: string): Promise<SettingsRow> {
  const { rows } = await sql<SettingsRow>`
    select s.host, s.port, s.security, s.username, s.password, s.from_name, s.from_address,
      s.reply_domain, s.per_minute, s.integration_id, s.integration_number,
      coalesce(s.track_opens, true) as track_opens, coalesce(s.track_clicks, true) as track_clicks,
      s.inbound_token, coalesce(s.version, 1) as version,
      coalesce(s.updated_at, w.created_at) as updated_at,
      w.name as workspace_name, w.language as workspace_language
    from workspaces w left join mail_settings s on s.workspace_id = w.id
    where w.id = ${workspaceId}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`no workspace ${workspaceId}`);
  return row;
}
