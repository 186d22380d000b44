// The mails of a campaign to some leads.
import type { Transaction } from 'kysely';
import { queriesOf } from '../../../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../../../platform/database/rows.ts';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Values } from '../../../../platform/templates/liquid.ts';
import { pickValues } from '../../../../platform/templates/pick-values.ts';
import { freshCatalog } from '../../../catalog/fresh-catalog.ts';
import { findContents, pathsIn } from '../../../mail/contents/content.ts';
import { templateValues } from '../../../mail/templates/template-values.ts';
import { getWorkspace } from '../../../workspaces/find-workspace.ts';
import type { CampaignRow } from '../../campaign-row.ts';
import type { ChannelDeps, Recipient } from '../channel.ts';
import { findReach } from './find-reach.ts';

interface Row {
  workspaceId: string;
  id: string;
  campaign: CampaignRow;
  recipient: Recipient;
  to: string;
  refusal: string | null;
  values: Values;
  at: Date;
}

/** Of the winner that is open, nothing is due. */
const dueAt = ({ refusal, recipient, at }: Row): Date | null =>
  refusal === null && recipient.variant > 0 ? at : null;

const columns: Column<Row>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'campaign_id', type: 'uuid', cell: ({ campaign }) => campaign.id },
  { name: 'contact_id', type: 'uuid', cell: ({ recipient }) => recipient.lead.row.contact_id },
  { name: 'lead_id', type: 'uuid', cell: ({ recipient }) => recipient.lead.row.id },
  { name: 'variant', type: 'smallint', cell: ({ recipient }) => recipient.variant },
  { name: 'direction', type: 'text', cell: () => 'out' },
  { name: 'state', type: 'text', cell: ({ refusal }) => (refusal ? 'suppressed' : 'queued') },
  { name: 'kind', type: 'text', cell: () => 'marketing' },
  { name: 'template_id', type: 'uuid', cell: ({ campaign }) => campaign.template_id },
  { name: 'author_type', type: 'text', cell: ({ campaign }) => campaign.author_type ?? 'system' },
  { name: 'author_id', type: 'uuid', cell: ({ campaign }) => campaign.author_id },
  { name: 'cause_id', type: 'uuid', cell: ({ campaign }) => campaign.id },
  { name: 'to_address', type: 'text', cell: ({ to }) => to },
  { name: 'subject', type: 'text', cell: () => '' },
  { name: 'text', type: 'text', cell: () => '' },
  { name: 'content_values', type: 'jsonb', cell: ({ values }) => JSON.stringify(values) },
  { name: 'error', type: 'text', cell: ({ refusal }) => refusal },
  { name: 'due_at', type: 'timestamptz', cell: dueAt },
  { name: 'created_at', type: 'timestamptz', cell: ({ at }) => at },
  { name: 'updated_at', type: 'timestamptz', cell: ({ at }) => at },
];
const insertRows = `${insertText('mails', columns)}
  on conflict (workspace_id, campaign_id, contact_id) where campaign_id is not null do nothing
  returning variant, state`;

export async function insertMails(
  deps: ChannelDeps,
  db: Transaction<Tables>,
  campaign: CampaignRow,
  recipients: readonly Recipient[],
): Promise<{ variant: number; state: 'queued' | 'suppressed' }[]> {
  const [first] = recipients;
  if (first === undefined) return [];
  const workspaceId = first.lead.row.workspace_id;
  const reachOf = await findReach(
    db,
    workspaceId,
    recipients.map(({ lead }) => lead.row.id),
  );
  const contents = await findContents(db, workspaceId, campaign.content_ids);
  const paths = pathsIn([...contents.values()]);
  const catalog = await freshCatalog(deps, workspaceId);
  const { name: workspaceName } = await getWorkspace(db, workspaceId);
  const rows = recipients.map((recipient): Row => {
    const { to, refusal } = reachOf(recipient.lead.row.id);
    const values = templateValues(deps.presentLead, recipient.lead, { catalog, workspaceName });
    return {
      ...{ workspaceId, id: newId(), campaign, recipient, to: to ?? '', refusal },
      ...{ values: refusal === null ? pickValues(values, paths) : {}, at: deps.clock.now() },
    };
  });
  const inserted = await queriesOf(db).query<{ variant: number; state: 'queued' | 'suppressed' }>({
    text: insertRows,
    values: columnValues(columns, rows),
  });
  return inserted.rows;
}
