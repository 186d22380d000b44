// Sends a WhatsApp message of a campaign to somebody who checks it. It is no message of the campaign.
import { newId } from '../../../../platform/ids.ts';
import { normalisePhone } from '../../../contacts/normalise-phone.ts';
import { invalidField } from '../../../errors.ts';
import { templateValues } from '../../../mail/templates/template-values.ts';
import { postMessage } from '../../../whatsapp/cloud-api/cloud-api.ts';
import { composeMessage } from '../../../whatsapp/cloud-api/compose.ts';
import { readRefusals } from '../../../whatsapp/refusals.ts';
import { getWorkspace } from '../../../workspaces/find-workspace.ts';
import type { ChannelDeps, PreviewRequest } from '../channel.ts';
import { fillFor, readTemplate } from './campaign-template.ts';

export async function sendTest(
  deps: ChannelDeps,
  workspaceId: string,
  { campaign, lead, to }: PreviewRequest & { to: string },
): Promise<string | null> {
  const phone = normalisePhone(to, '');
  if (phone === null) throw invalidField('to', 'phone_invalid');
  const { kysely, pool } = deps.database;
  const person = { phone, waId: null, userId: null };
  const refusals = await readRefusals(kysely, workspaceId, [{ lead: lead.row, person }]);
  if (refusals.suppressionOf(person) !== undefined) return 'The number is suppressed.';
  const template = await readTemplate(kysely, deps.sealer, workspaceId, campaign);
  const { name: workspaceName } = await getWorkspace(kysely, workspaceId);
  const catalog = await deps.catalogs.at(workspaceId, lead.catalogVersion, pool);
  const values = templateValues(deps.presentLead, lead, { catalog, workspaceName });
  const filled = fillFor(campaign, template, values);
  const components = template.named.find(({ language }) => language === filled.template.language);
  const message = composeMessage({ ...filled, id: newId(), person }, components?.components ?? []);
  const outcome = await postMessage(deps.whatsapp, workspaceId, template.account, message);
  if (outcome.outcome === 'accepted') return null;
  return outcome.outcome === 'refused' ? outcome.error.message : outcome.message;
}
