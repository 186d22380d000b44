// A WhatsApp message of a campaign as a lead would get it, with what the lead lacks. Nothing is stored.
import { missingValues } from '../../../../platform/templates/liquid.ts';
import { DomainError } from '../../../errors.ts';
import { templateValues } from '../../../mail/templates/template-values.ts';
import { nameOfPerson } from '../../../whatsapp/message.ts';
import { getWorkspace } from '../../../workspaces/find-workspace.ts';
import type { ChannelDeps, Preview, PreviewRequest } from '../channel.ts';
import { fillFor, readTemplate } from './campaign-template.ts';
import { findReach } from './find-reach.ts';

export async function previewMessage(
  deps: ChannelDeps,
  workspaceId: string,
  { campaign, lead }: PreviewRequest,
): Promise<Preview> {
  const { kysely, pool } = deps.database;
  const template = await readTemplate(kysely, deps.sealer, workspaceId, campaign);
  const { name: workspaceName } = await getWorkspace(kysely, workspaceId);
  const catalog = await deps.catalogs.at(workspaceId, lead.catalogVersion, pool);
  const values = templateValues(deps.presentLead, lead, { catalog, workspaceName });
  const { refusal, ...person } = (await findReach(kysely, workspaceId, [lead.row.id]))(lead.row.id);
  const missing = (campaign.template?.variables ?? []).flatMap((text) =>
    missingValues(text, values),
  );
  return {
    ...{ to: nameOfPerson(person) || null, refusal, subject: null, html: null },
    ...textOrRefusal(() => fillFor(campaign, template, values).text, refusal),
    missing: [...new Set(missing)],
  };
}

/** A value that the lead lacks refuses the message, and not the preview. */
function textOrRefusal(fill: () => string, refusal: string | null) {
  try {
    return { text: fill(), refusal };
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields[0]?.code !== 'whatsapp_variable_empty') {
      throw error;
    }
    return { text: '', refusal: refusal ?? 'whatsapp_variable_empty' };
  }
}
