// How many people the audience has, and why some would get nothing, as one chooses it.
import type { Campaign } from '@inlet/sdk';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import type { Audience } from './draft.ts';

const pauseMs = 300;

export function useAudience(workspace: string, channel: Campaign['channel'], chosen: Audience) {
  const [audience] = useDebouncedValue(chosen, pauseMs);
  return useQuery({
    // Among the suppressions: each change of those counts anew, and no other event.
    queryKey: queryKeys.list(workspace, 'suppressions', { audience, channel }),
    queryFn: ({ signal }) =>
      inletOf(workspace).campaigns.countAudience({ audience, channel }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export type AudienceQuery = ReturnType<typeof useAudience>;
