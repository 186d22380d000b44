import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Actor } from '../events/event.ts';
import { countNames } from '../messages/message.ts';
import { findByRef, identified, type Ref } from '../record-ref.ts';
import type {
  Audience,
  Campaign,
  CampaignContent,
  CampaignProgress,
  CampaignState,
  Channel,
} from './campaign.ts';

export interface CampaignRow {
  id: string;
  number: number;
  channel: Channel;
  name: string;
  state: CampaignState;
  audience: Audience;
  subject: CampaignContent['subject'];
  preview_text: CampaignContent['previewText'];
  sender: CampaignContent['from'];
  template: CampaignContent['template'];
  template_id: string | null;
  template_number: number | null;
  content: CampaignContent['content'];
  format: CampaignContent['format'];
  variants: CampaignContent['variants'];
  test: CampaignContent['test'];
  tracking: CampaignContent['tracking'];
  per_minute: number | null;
  send_at: Date | null;
  author_type: Actor['type'] | null;
  author_id: string | null;
  content_ids: string[];
  begun_at: Date | null;
  dispatched_at: Date | null;
  finished_at: Date | null;
  decide_at: Date | null;
  winner: number | null;
  error: string | null;
  progress: CampaignProgress | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const sums = countNames.map((name) => sql`${sql.lit(name)}, sum(n.${sql.ref(name)})`);

export const campaignsOf = (workspaceId: string): RawBuilder<CampaignRow> => sql<CampaignRow>`
  select c.id, c.number, c.channel, c.name, c.state, c.audience, c.subject, c.preview_text,
    c.sender, c.template, c.template_id, t.number as template_number, c.content, c.format,
    c.variants, c.test, c.tracking, c.per_minute, c.send_at, c.author_type, c.author_id,
    c.content_ids, c.begun_at, c.dispatched_at, c.finished_at, c.decide_at, c.winner, c.error,
    p.progress, c.version, c.created_at, c.updated_at
  from campaigns c
  left join templates t on t.workspace_id = c.workspace_id and t.id = c.template_id
  left join lateral (select json_build_object(${sql.join(sums)}) as progress
    from message_counts n where n.workspace_id = c.workspace_id and n.campaign_id = c.id
    having count(*) > 0) p on true
  where c.workspace_id = ${workspaceId}`;

export const findCampaignRow = (db: Kysely<Tables>, workspaceId: string, ref: Ref) =>
  findByRef(db, campaignsOf(workspaceId), ref, 'campaign');

const toContent = (row: CampaignRow): CampaignContent => ({
  ...{ subject: row.subject, previewText: row.preview_text, from: row.sender },
  ...{ content: row.content, format: row.format, template: row.template },
  ...{ templateId: row.template_id, variants: row.variants, test: row.test },
  tracking: row.tracking,
});

export const toCampaign = (row: CampaignRow, recipients: number | null): Campaign => ({
  ...{ id: row.id, number: row.number, channel: row.channel, name: row.name, state: row.state },
  ...{ audience: row.audience, recipients, ...toContent(row) },
  mailTemplate: identified(row.template_id, row.template_number),
  progress: row.progress,
  ...{ perMinute: row.per_minute, sendAt: row.send_at, dispatchedAt: row.dispatched_at },
  ...{ finishedAt: row.finished_at, decideAt: row.decide_at, winner: row.winner },
  ...{ error: row.error, version: row.version },
  ...{ createdAt: row.created_at, updatedAt: row.updated_at },
});

/** As events have it. */
export function campaignFacts(row: CampaignRow): Record<string, unknown> {
  const { number, channel, name, state, audience, subject, content, format, variants, test } = row;
  return {
    ...{ number, channel, name, state, audience, subject, preview_text: row.preview_text },
    ...{ from: row.sender, template: row.template, template_id: row.template_number },
    ...{ content, format, variants, test, tracking: row.tracking, per_minute: row.per_minute },
    send_at: row.send_at,
  };
}

/** Serialises the JSON columns here, since the driver may convert their values to other types. */
export function campaignColumns(row: CampaignRow) {
  return {
    ...{ name: row.name, state: row.state, subject: row.subject, sender: row.sender },
    ...{ preview_text: row.preview_text, content: row.content, format: row.format },
    ...{ template_id: row.template_id, per_minute: row.per_minute, send_at: row.send_at },
    ...{ author_type: row.author_type, author_id: row.author_id },
    audience: JSON.stringify(row.audience),
    template: row.template && JSON.stringify(row.template),
    variants: row.variants && JSON.stringify(row.variants),
    test: row.test && JSON.stringify(row.test),
    tracking: JSON.stringify(row.tracking),
    ...{ version: row.version, created_at: row.created_at, updated_at: row.updated_at },
  };
}
