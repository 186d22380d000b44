// The columns that are shown, with their looks, exact counts, sums and median times.
import type { ListGroup } from '@inlet/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { pipelineOf } from '../../lists/board/pipeline-of.ts';
import { type SearchParams, stringifySearch } from '../../search-params.ts';
import { t } from '../../texts/t.ts';
import type { NamedLook } from '../catalog/looks.ts';
import { leadsQuery } from '../list/fetch-leads.ts';
import type { LeadList } from '../list/use-lead-list.ts';
import { type LeadStage, pipelineStages, selectionOfBoard, statusStages } from './lead-stages.ts';

export interface LookedStage extends LeadStage {
  look: NamedLook;
  /** Undefined until it is read. */
  group: Pick<ListGroup, 'count' | 'aggregates' | 'median_seconds'> | undefined;
}

export interface LeadStages {
  stages: readonly LookedStage[];
  by: 'status' | 'stage';
  groupBy: 'status' | 'stage_id';
  pipeline: { id: number; name: string } | undefined;
  /** Of the API's list, for all columns. */
  params: SearchParams;
  /** The custom field that is summed. */
  amount: { name: string; key: string; currency: string } | undefined;
  groupsKey: ReturnType<typeof groupsKey>;
}

const groupsKey = (
  workspace: string,
  params: SearchParams,
  by: LeadStages['by'],
  amount: string | undefined,
) => queryKeys.list(workspace, 'leads', { ...params, groups: by, amount });

const empty = { count: 0, aggregates: {}, median_seconds: null };
const noStageLook = { hue: 'gray', shape: { progress: 0 } } as const;

export function useLeadStages({ workspace, catalog, fields, address }: LeadList): LeadStages {
  const { state } = address;
  const named = pipelineOf(state.conditions);
  const pipeline = catalog.pipelines.find(({ id, key }) => String(id) === named || key === named);
  const by = pipeline === undefined ? 'status' : 'stage';
  const groupBy = by === 'status' ? 'status' : 'stage_id';
  const money = fields.all.find(({ currency, sort }) => currency && sort !== undefined);
  const amount = useMemo(
    () =>
      money && {
        ...{ name: money.name, key: money.name.split('.')[1] ?? '' },
        currency: money.currency ?? '',
      },
    [money],
  );
  const query = stringifySearch({ by, ...selectionOfBoard(state, by).params });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says when they change
  const params = useMemo(() => selectionOfBoard(state, by).params, [query]);
  const key = groupsKey(workspace, params, by, amount?.name);
  const { data: groups } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const grouped = leadsQuery(params, {
        ...{ per_page: 1, group_by: groupBy },
        ...(amount && { aggregate: [amount.name] }),
      });
      const { meta } = await inletOf(workspace).leads.list(grouped, { signal }).page();
      return (meta as { groups?: ListGroup[] }).groups ?? [];
    },
    placeholderData: keepPreviousData,
    enabled: catalog.isReady,
  });
  const stages = useMemo(() => {
    const all = pipeline ? pipelineStages(pipeline) : statusStages(catalog.statuses);
    return all.filter(selectionOfBoard(state, by).isShown).map(
      (stage): LookedStage => ({
        ...stage,
        look: lookOf(stage) ?? { name: t('board.noStage'), ...noStageLook },
        group: groups && (groups.find(({ value }) => value === stage.value) ?? empty),
      }),
    );

    function lookOf({ value }: LeadStage): NamedLook | undefined {
      if (value === null) return undefined;
      return pipeline
        ? catalog.stageLook.get(Number(value))
        : catalog.statusLook.get(String(value));
    }
  }, [pipeline, catalog, state, by, groups]);
  return { stages, by, groupBy, pipeline, params, amount, groupsKey: key };
}
