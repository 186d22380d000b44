// The page of a lead, or in its place what became of it.
import { useParams } from '@tanstack/react-router';
import { isMissing } from '../../api/is-missing.ts';
import { RecordPlaceholder } from '../../records/record-placeholder.tsx';
import { DeletedLead } from './deleted-lead.tsx';
import { LeadPage } from './lead-page.tsx';
import { useLead } from './use-lead.ts';

export function LeadScreen() {
  const { workspace, id } = useParams({ from: '/w/$workspace/leads/$id' });
  const { query, loaded } = useLead(workspace, id);
  // A lead that was deleted while it was open stays in the cache.
  if (isMissing(query.error)) return <DeletedLead workspace={workspace} id={id} />;
  if (loaded === undefined) return <RecordPlaceholder query={query} />;
  return <LeadPage key={loaded.lead.id} record={loaded} />;
}
