// What texts of mails can name: `lead`, `owner`, `workspace` and `unsubscribe_url`.
import type { Values } from '../../../platform/templates/liquid.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { findLead } from '../../leads/find-lead.ts';
import { unsubscribePlaceholder } from '../mail.ts';

export type FoundLead = Awaited<ReturnType<typeof findLead>>;

/** The record as the native API presents it. */
export type PresentLead = (lead: FoundLead, catalog: Catalog) => object;

export function templateValues(
  presentLead: PresentLead,
  lead: FoundLead,
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
