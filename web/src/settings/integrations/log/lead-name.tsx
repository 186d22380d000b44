// The lead that a delivery became, by its name.
import { RecordLink } from '../../../records/record-link.tsx';
import { t } from '../../../texts/t.ts';
import { useDeliveredLead } from './use-delivered-lead.ts';

export function LeadName({ workspace, id }: { workspace: string; id: number }) {
  const lead = useDeliveredLead(workspace, id);
  return (
    <RecordLink workspace={workspace} noun="leads" id={id}>
      {lead?.name || t('integrations.leadNumber', { number: id })}
    </RecordLink>
  );
}
