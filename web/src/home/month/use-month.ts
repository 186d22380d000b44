// The figures of the last 28 days, each query for itself.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { periodOf } from '../../analytics/period.ts';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMe } from '../../session/me.ts';
import { useNow } from '../../session/use-now.ts';
import { dayOf } from '../../tasks/days.ts';

export function useMonth(workspace: string) {
  const { workspace: own } = useMe(workspace);
  // The days of figures are those of the workspace.
  const today = dayOf(useNow(), own.time_zone);
  const period = periodOf('days_28', today);
  const { analytics } = inletOf(workspace);
  const keyOf = (report: string) =>
    queryKeys.list(workspace, 'analytics', { report, ...period, of: 'home' });
  const keep = { placeholderData: keepPreviousData };
  return {
    today,
    responses: useQuery({
      queryKey: keyOf('response-time'),
      queryFn: ({ signal }) => analytics.responseTime({ ...period, group_by: 'day' }, { signal }),
      ...keep,
    }),
    pipeline: useQuery({
      queryKey: keyOf('pipeline'),
      queryFn: ({ signal }) => analytics.pipeline(period, { signal }),
      ...keep,
    }),
    sources: useQuery({
      queryKey: keyOf('sources'),
      queryFn: ({ signal }) => analytics.sources(period, { signal }),
      ...keep,
    }),
  };
}

export type Month = ReturnType<typeof useMonth>;
