// The fields of a request as columns of a campaign: references are looked up, and texts checked.
import { invalidField } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { findTemplate } from '../mail/templates/get-template.ts';
import { orUndefined } from '../or-undefined.ts';
import { getWorkspace } from '../workspaces/find-workspace.ts';
import { type CampaignDeps, countRecipients, resolveAudience } from './audience.ts';
import { type CampaignFields, checkSendAt } from './campaign.ts';
import type { CampaignRow } from './campaign-row.ts';
import { checkContent } from './check-content.ts';
import { sendTimeOf } from './send-time.ts';

export interface ReadFields {
  columns: Partial<CampaignRow>;
  /** The number of leads of a new audience. */
  recipients?: number;
}

/** Before the workspace is locked: counting many leads takes long. */
export async function readFields(
  deps: CampaignDeps,
  context: RequestContext,
  fields: CampaignFields,
): Promise<ReadFields> {
  const { workspaceId } = context;
  const { audience: input, sendAt, mailTemplate } = fields;
  const columns: Partial<CampaignRow> = plainColumns(fields);
  if (sendAt !== undefined) columns.send_at = await timeOf(deps, workspaceId, sendAt);
  if (mailTemplate !== undefined) {
    const found = mailTemplate && (await templateOf(deps, workspaceId, mailTemplate));
    columns.template_id = found?.id ?? null;
    columns.template_number = found?.number ?? null;
  }
  await checkContent(columns);
  if (input === undefined) return { columns };
  columns.audience = await resolveAudience(deps, context, input);
  return { columns, recipients: await countRecipients(deps, workspaceId, columns.audience) };
}

function plainColumns(fields: CampaignFields): Partial<CampaignRow> {
  const columns = {
    ...{ name: fields.name, subject: fields.subject, preview_text: fields.previewText },
    ...{ sender: fields.from, content: fields.content, format: fields.format },
    ...{ template: fields.template, variants: fields.variants, test: fields.test },
    ...{ tracking: fields.tracking, per_minute: fields.perMinute },
  };
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Partial<CampaignRow>;
}

async function templateOf(
  { database }: CampaignDeps,
  workspaceId: string,
  ref: Parameters<typeof findTemplate>[2],
) {
  const template = await orUndefined(findTemplate(database.kysely, workspaceId, ref));
  if (template === undefined) throw invalidField('template_id', 'template_unknown');
  return template;
}

async function timeOf(
  { database, clock }: CampaignDeps,
  workspaceId: string,
  text: string | null,
): Promise<Date | null> {
  if (text === null) return null;
  const { timeZone } = await getWorkspace(database.kysely, workspaceId);
  const time = sendTimeOf(text, timeZone);
  if (time === undefined) {
    throw invalidField('send_at', 'date_or_time_invalid', {
      examples: ['2026-03-28T09:15', '2026-03-28T09:15:00Z'],
    });
  }
  checkSendAt(time, clock.now());
  return time;
}

const ofChannel = {
  email: ['template'],
  whatsapp: ['subject', 'preview_text', 'sender', 'variants', 'test'],
} as const;

/** Refuses a field of the other channel. */
export function checkChannel({ channel }: Pick<CampaignRow, 'channel'>, fields: CampaignFields) {
  const named: Partial<Record<string, unknown>> = {
    ...{ template: fields.template, subject: fields.subject, preview_text: fields.previewText },
    ...{ sender: fields.from, variants: fields.variants, test: fields.test },
  };
  const unsupported = ofChannel[channel].find((name) => named[name] !== undefined);
  if (unsupported === undefined) return;
  throw invalidField(unsupported === 'sender' ? 'from' : unsupported, 'field_not_in_campaign');
}

/** Throws what a campaign lacks before it can be sent. */
export function checkComplete(row: CampaignRow): void {
  if (row.channel === 'whatsapp') {
    if (row.template === null) throw invalidField('template', 'required');
    return;
  }
  if (row.content !== null && row.template_id !== null) {
    throw invalidField('content', 'text_and_template');
  }
  if (row.content === null && row.template_id === null) throw invalidField('content', 'required');
  const hasSubject = row.subject !== null || row.variants !== null || row.template_id !== null;
  if (!hasSubject) throw invalidField('subject', 'required');
}
