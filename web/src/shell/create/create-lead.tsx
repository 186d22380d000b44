import type { Lead } from '@inlet/sdk';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { useLeadFields } from '../../leads/fields/use-lead-fields.ts';
import { NewLead } from '../../leads/new-lead/new-lead.tsx';

interface Props {
  workspace: string;
  onClose: () => void;
  onAdded: (lead: Lead) => void;
}

/** A new lead outside of the list of leads. */
export function CreateLead({ workspace, onClose, onAdded }: Props) {
  const catalog = useCatalog(workspace);
  const fields = useLeadFields(catalog);
  return (
    <NewLead
      workspace={workspace}
      catalog={catalog}
      fields={fields}
      onClose={onClose}
      onAdded={onAdded}
    />
  );
}
