// The lead that a delivery became, by its name.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { RecordLink } from '../../../records/record-link.tsx';
import { t } from '../../../texts/t.ts';

export function LeadName({ workspace, id }: { workspace: string; id: number }) {
  const { data } = useQuery({
    // A key of its own: the page of the lead keeps the version with its copy.
    queryKey: [...queryKeys.one(workspace, 'leads', id), 'of', 'delivery'],
    queryFn: ({ signal }) => inletOf(workspace).leads.get(id, { signal }),
    retry: false,
  });
  return (
    <RecordLink workspace={workspace} noun="leads" id={id}>
      {data?.name || t('integrations.leadNumber', { number: id })}
    </RecordLink>
  );
}
