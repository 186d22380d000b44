import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import type { Audience, Campaign, Channel, WhatsappTemplate } from './campaign.ts';

export interface CampaignRow {
  id: string;
  number: number;
  channel: Channel;
  name: string;
  audience: Audience;
  subject: string | null;
  sender: string | null;
  template: WhatsappTemplate | null;
  content: string | null;
  send_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const campaignsOf = (workspaceId: string): RawBuilder<CampaignRow> => sql<CampaignRow>`
  select id, number, channel, name, audience, subject, sender, template, content, send_at,
    version, created_at, updated_at
  from campaigns where workspace_id = ${workspaceId}`;

export const findCampaignRow = (db: Kysely<Tables>, workspaceId: string, ref: Ref) =>
  findByRef(db, campaignsOf(workspaceId), ref, 'campaign');

export function toCampaign(row: CampaignRow, recipients: number | null): Campaign {
  const { sender, send_at, created_at, updated_at, ...rest } = row;
  return {
    ...rest,
    recipients,
    from: sender,
    sendAt: send_at,
    createdAt: created_at,
    updatedAt: updated_at,
  };
}

export function campaignFacts(row: CampaignRow): Record<string, unknown> {
  const { number, channel, name, audience, subject, sender, template, content, send_at } = row;
  return { number, channel, name, audience, subject, from: sender, template, content, send_at };
}

/** Serialises the JSON columns here, since the driver may convert their values to other types. */
export function campaignColumns(row: Omit<CampaignRow, 'id' | 'number' | 'channel'>) {
  const { name, subject, sender, content, send_at, version, created_at, updated_at } = row;
  return {
    ...{ name, subject, sender, content, send_at, version, created_at, updated_at },
    audience: JSON.stringify(row.audience),
    template: row.template && JSON.stringify(row.template),
  };
}
