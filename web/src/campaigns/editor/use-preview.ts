// The message of the draft as a lead of the audience would get it.
import type { Campaign } from '@inlet/sdk';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { leadsQuery } from '../../leads/list/fetch-leads.ts';
import type { SearchParams } from '../../search-params.ts';
import { contentOf, type Draft, missingOf, subjectsOf } from './draft.ts';

const pauseMs = 400;
const offeredLeads = 25;

export function usePreview(workspace: string, campaign: Campaign, draft: Draft) {
  const [chosen, setLead] = useState<string | null>(null);
  const [wanted, setVariant] = useState(1);
  const filter = (draft.audience.filter ?? {}) as SearchParams;
  const { data: page, isPending } = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', { ...filter, preview: true }),
    queryFn: ({ signal }) =>
      inletOf(workspace)
        .leads.list(leadsQuery(filter, { per_page: offeredLeads }), { signal })
        .page(),
    placeholderData: keepPreviousData,
  });
  const leads = page?.data;
  const isOffered = leads?.some(({ id }) => String(id) === chosen);
  const lead = (isOffered ? chosen : leads?.[0]?.id.toString()) ?? null;
  const subjects = subjectsOf(draft);
  const variant = Math.min(wanted, Math.max(1, subjects.length));
  const isComplete = missingOf(draft, campaign.channel).every((name) => name === 'name');
  const content =
    campaign.channel === 'whatsapp'
      ? draft.whatsapp && { template: draft.whatsapp }
      : contentOf(draft);
  const [shown] = useDebouncedValue(JSON.stringify(content), pauseMs);
  const query = useQuery({
    enabled: lead !== null && isComplete,
    queryKey: [
      ...queryKeys.one(workspace, 'campaigns', campaign.id),
      ...['preview', lead, variant, shown],
    ],
    queryFn: ({ signal }) =>
      inletOf(workspace).campaigns.preview(
        campaign.id,
        { lead_id: Number(lead), variant, ...JSON.parse(shown) },
        { signal },
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return {
    ...{ leads: leads ?? [], isFinding: isPending, lead, setLead },
    ...{ subjects, variant, setVariant, isComplete, query },
  };
}

export type PreviewState = ReturnType<typeof usePreview>;
