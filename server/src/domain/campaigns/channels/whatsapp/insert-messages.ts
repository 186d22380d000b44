// The WhatsApp messages of a campaign to some leads.
import type { Transaction } from 'kysely';
import { queriesOf } from '../../../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../../../platform/database/rows.ts';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import { newId } from '../../../../platform/ids.ts';
import { freshCatalog } from '../../../catalog/fresh-catalog.ts';
import { DomainError } from '../../../errors.ts';
import { templateValues } from '../../../mail/templates/template-values.ts';
import type { TemplateMessage } from '../../../whatsapp/message.ts';
import { getWorkspace } from '../../../workspaces/find-workspace.ts';
import type { CampaignRow } from '../../campaign-row.ts';
import type { ChannelDeps, Recipient } from '../channel.ts';
import { fillFor, readTemplate } from './campaign-template.ts';
import { findReach, type Reach } from './find-reach.ts';

interface Row {
  workspaceId: string;
  id: string;
  integrationId: string;
  campaign: CampaignRow;
  recipient: Recipient;
  reach: Reach;
  text: string;
  template: TemplateMessage | null;
  refusal: string | null;
  at: Date;
}

const columns: Column<Row>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'integration_id', type: 'uuid', cell: ({ integrationId }) => integrationId },
  { name: 'campaign_id', type: 'uuid', cell: ({ campaign }) => campaign.id },
  { name: 'contact_id', type: 'uuid', cell: ({ recipient }) => recipient.lead.row.contact_id },
  { name: 'lead_id', type: 'uuid', cell: ({ recipient }) => recipient.lead.row.id },
  { name: 'variant', type: 'smallint', cell: ({ recipient }) => recipient.variant },
  { name: 'direction', type: 'text', cell: () => 'out' },
  { name: 'state', type: 'text', cell: ({ refusal }) => (refusal ? 'suppressed' : 'queued') },
  { name: 'kind', type: 'text', cell: () => 'marketing' },
  { name: 'type', type: 'text', cell: () => 'template' },
  { name: 'author_type', type: 'text', cell: ({ campaign }) => campaign.author_type ?? 'system' },
  { name: 'author_id', type: 'uuid', cell: ({ campaign }) => campaign.author_id },
  { name: 'cause_id', type: 'uuid', cell: ({ campaign }) => campaign.id },
  { name: 'phone', type: 'text', cell: ({ reach }) => reach.phone },
  { name: 'wa_id', type: 'text', cell: ({ reach }) => reach.waId },
  { name: 'user_id', type: 'text', cell: ({ reach }) => reach.userId },
  { name: 'text', type: 'text', cell: ({ text }) => text },
  {
    name: 'template',
    type: 'jsonb',
    cell: ({ template }) => template && JSON.stringify(template),
  },
  { name: 'error', type: 'text', cell: ({ refusal }) => refusal },
  { name: 'due_at', type: 'timestamptz', cell: ({ refusal, at }) => (refusal ? null : at) },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'updated_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insertRows = `${insertText('whatsapp_messages', columns)}
  on conflict (workspace_id, campaign_id, contact_id) where campaign_id is not null do nothing
  returning variant, state`;

type Inserted = { variant: number; state: 'queued' | 'suppressed' };

export async function insertMessages(
  deps: ChannelDeps,
  db: Transaction<Tables>,
  campaign: CampaignRow,
  recipients: readonly Recipient[],
): Promise<Inserted[]> {
  const [first] = recipients;
  if (first === undefined) return [];
  const workspaceId = first.lead.row.workspace_id;
  const template = await readTemplate(db, deps.sealer, workspaceId, campaign);
  const leadIds = recipients.map(({ lead }) => lead.row.id);
  const reachOf = await findReach(db, workspaceId, leadIds);
  const catalog = await freshCatalog(deps, workspaceId);
  const { name: workspaceName } = await getWorkspace(db, workspaceId);
  const { integrationId } = template.account;
  const rows = recipients.map((recipient): Row => {
    const reach = reachOf(recipient.lead.row.id);
    const values = templateValues(deps.presentLead, recipient.lead, { catalog, workspaceName });
    const filled =
      reach.refusal === null
        ? fillOrRefuse(() => fillFor(campaign, template, values))
        : { text: '', template: null, refusal: reach.refusal };
    return {
      ...{ workspaceId, id: newId(), integrationId, campaign, recipient, reach, ...filled },
      at: deps.clock.now(),
    };
  });
  const inserted = await queriesOf(db).query<Inserted>({
    text: insertRows,
    values: columnValues(columns, rows),
  });
  return inserted.rows;
}

/** A lead that lacks a value gets nothing: WhatsApp takes no empty one. */
function fillOrRefuse(fill: () => ReturnType<typeof fillFor>) {
  try {
    const { text, template } = fill();
    return { text, template, refusal: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { text: '', template: null, refusal: error.fields[0]?.code ?? 'template_fails' };
  }
}
