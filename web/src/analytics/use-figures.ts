// The figures of the API. Those that were here stay until the next have come.
import type {
  ActivityAnalytics,
  PipelineAnalytics,
  ResponseTimeAnalytics,
  SourceAnalytics,
} from '@inlet/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import type { Period, Step } from './period.ts';

type Group = 'source' | 'owner' | Step;

interface Figures {
  pipeline: PipelineAnalytics;
  sources: SourceAnalytics;
  activity: ActivityAnalytics;
  responseTime: ResponseTimeAnalytics;
}

export interface FiguresQuery extends Period {
  group_by?: Group | undefined;
  subject?: 'leads' | 'deals';
  pipeline_id?: string | undefined;
}

export function useFigures<Name extends keyof Figures>(
  workspace: string,
  name: Name,
  query: FiguresQuery,
) {
  return useQuery({
    queryKey: queryKeys.list(workspace, 'analytics', { name, ...query }),
    queryFn: ({ signal }) =>
      // Each name has its own parameters, which the reports pass.
      inletOf(workspace).analytics[name](query as never, { signal }) as Promise<Figures[Name]>,
    placeholderData: keepPreviousData,
  });
}
