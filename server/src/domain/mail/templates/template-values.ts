// What texts of mails can name: `lead`, `owner`, `workspace` and `unsubscribe_url`.
import type { Values } from '../../../platform/templates/liquid.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { KnownLead } from '../../leads/intake/lead-index.ts';
import { unsubscribePlaceholder } from '../mail.ts';

/** The record as the native API presents it. */
export type PresentLead = (lead: KnownLead, catalog: Catalog) => object;

export function templateValues(
  presentLead: PresentLead,
  lead: KnownLead,
  { catalog, workspaceName }: { catalog: Catalog; workspaceName: string },
): Values {
  const owner = catalog.members.byId.get(lead.row.assigned_member_id ?? '');
  return {
    lead: presentLead(lead, catalog),
    owner: owner ? { name: owner.name, email: owner.email } : null,
    workspace: { name: workspaceName },
    unsubscribe_url: unsubscribePlaceholder,
  };
}
