// Tests an integration without a lead: its settings with the service, and its mapping with a sample.
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import { DomainError } from '../../errors.ts';
import { fullName } from '../../leads/lead.ts';
import type { Ref } from '../../record-ref.ts';
import { type Check, isLeadConnector } from '../connectors/connector.ts';
import { connectedIntegration, findIntegrationRow } from '../integration-row.ts';
import { type MappedDelivery, mapDelivery } from '../mapping/map-delivery.ts';
import { postsToChat } from '../post-to-chat.ts';
import type { PreviewDeps } from './preview-lead.ts';
import { type ChatDeps, testChat } from './test-chat.ts';

export async function testIntegration(
  deps: PreviewDeps & ChatDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Check[]> {
  const row = await findIntegrationRow(deps.database.kysely, workspaceId, ref);
  if (postsToChat(row.type)) return testChat(deps, workspaceId, row.id);
  const connector = deps.connectors.get(row.type);
  if (connector === undefined) {
    throw new DomainError('conflict', 'Integrations of this type have no test.');
  }
  const integration = connectedIntegration(workspaceId, row, deps.sealer);
  const checks = (await connector.check?.(integration)) ?? [];
  if (!isLeadConnector(connector)) return checks;
  const catalog = await freshCatalog(deps, workspaceId);
  const mappable = { connector, integration, delivery: connector.sample };
  return [...checks, mappingCheck(mapDelivery(mappable, catalog))];
}

function mappingCheck({ result }: MappedDelivery): Check {
  if ('outcome' in result) {
    const detail =
      'A sample becomes no lead: nothing is mapped to a name, an e-mail address or a phone.';
    return { name: 'mapping', ok: false, detail };
  }
  const { draft } = result;
  const shown = [fullName(draft), draft.email, draft.phone].filter(Boolean).join(', ');
  return { name: 'mapping', ok: true, detail: `A sample becomes the lead ${shown}.` };
}
