// How a workspace sends and receives mails.
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { type Identified, identified } from '../../record-ref.ts';
import type { SettingsRow } from './settings-queries.ts';

export const securities = ['tls', 'starttls', 'none'] as const;

interface SmtpFields {
  host: string | null;
  port: number | null;
  security: (typeof securities)[number] | null;
  username: string | null;
}

export interface MailSettings extends SmtpFields {
  hasPassword: boolean;
  fromName: string | null;
  fromAddress: string | null;
  replyDomain: string | null;
  perMinute: number | null;
  /** The integration that sends, in place of a server. */
  integration: Identified | null;
  /** What marketing reports. */
  tracksOpens: boolean;
  tracksClicks: boolean;
  /** Of the address that received mails are posted to; null until settings are saved. */
  inboundToken: string | null;
  version: number;
  updatedAt: Date;
}

export const toSettings = ({ open }: Sealer, row: SettingsRow): MailSettings => ({
  ...{ host: row.host, port: row.port, security: row.security, username: row.username },
  hasPassword: row.password !== null,
  ...{ fromName: row.from_name, fromAddress: row.from_address },
  ...{ replyDomain: row.reply_domain, perMinute: row.per_minute },
  integration: identified(row.integration_id, row.integration_number),
  ...{ tracksOpens: row.track_opens, tracksClicks: row.track_clicks },
  inboundToken: row.inbound_token === null ? null : open(row.inbound_token),
  ...{ version: row.version, updatedAt: row.updated_at },
});
