// The stages of a pipeline with the counts and the values of their deals, by currency.
import type { ListGroup, Pipeline, Stage } from '@inlet/sdk';
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { selectionOfBoard } from '../../leads/board/lead-stages.ts';
import type { NamedLook } from '../../leads/catalog/looks.ts';
import { pipelineOf } from '../../lists/board/pipeline-of.ts';
import { type SearchParams, stringifySearch } from '../../search-params.ts';
import { dealsQuery } from '../fetch-deals.ts';
import type { DealList } from '../list/use-deal-list.ts';

export interface DealStage {
  id: string;
  stage: Stage;
  look: NamedLook;
  /** Undefined until it is read. */
  group: Pick<ListGroup, 'count' | 'aggregates' | 'median_seconds'> | undefined;
}

export interface DealStages {
  pipeline: Pipeline | undefined;
  stages: readonly DealStage[];
  /** Of the API's list, for all columns. */
  params: SearchParams;
  groupsKey: QueryKey;
}

const empty = { count: 0, aggregates: {}, median_seconds: null };

/** Of the pipeline in the address, or the first. */
export function useDealStages({ workspace, catalog, address }: DealList): DealStages {
  const { state } = address;
  const named = pipelineOf(state.conditions);
  const { pipelines } = catalog;
  const pipeline =
    pipelines.find(({ id, key }) => String(id) === named || key === named) ?? pipelines[0];
  const query = stringifySearch(selectionOfBoard(state, 'stage').params);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says when they change
  const params = useMemo(
    (): SearchParams => ({
      ...selectionOfBoard(state, 'stage').params,
      ...(pipeline && { pipeline_id: String(pipeline.id) }),
    }),
    [query, pipeline?.id],
  );
  const groupsKey = queryKeys.list(workspace, 'deals', { ...params, groups: true });
  const { data: groups } = useQuery({
    queryKey: groupsKey,
    queryFn: async ({ signal }) => {
      const grouped = dealsQuery(params, {
        ...{ per_page: 1, group_by: 'stage_id', aggregate: ['value'] },
      });
      const { meta } = await inletOf(workspace).deals.list(grouped, { signal }).page();
      return (meta as { groups?: ListGroup[] }).groups ?? [];
    },
    placeholderData: keepPreviousData,
    enabled: pipeline !== undefined,
  });
  const stages = useMemo(
    () =>
      (pipeline?.stages ?? []).flatMap((stage): DealStage[] => {
        const look = catalog.stageLook.get(stage.id);
        if (look === undefined) return [];
        const group = groups && (groups.find(({ value }) => value === stage.id) ?? empty);
        return [{ id: String(stage.id), stage, look, group }];
      }),
    [pipeline, catalog.stageLook, groups],
  );
  return { pipeline, stages, params, groupsKey };
}
