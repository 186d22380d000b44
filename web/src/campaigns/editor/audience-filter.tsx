// Whom it reaches, as the filters of the list of leads.
import { inletOf } from '../../api/client.ts';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { useLeadFields } from '../../leads/fields/use-lead-fields.ts';
import { leadsQuery } from '../../leads/list/fetch-leads.ts';
import { paramsOf, parseConditions } from '../../lists/condition.ts';
import { Filters } from '../../lists/filters/filters.tsx';
import { useFiltering } from '../../lists/filters/use-filtering.ts';
import type { Filterable } from '../../lists/list.ts';
import { everything } from '../../lists/list-state.ts';
import type { SearchParams } from '../../search-params.ts';
import type { Audience } from './draft.ts';

interface Props {
  workspace: string;
  filter: NonNullable<Audience['filter']>;
  onChange: (filter: SearchParams) => void;
}

export function AudienceFilter({ workspace, filter, onChange }: Props) {
  const filtering = useFiltering();
  const catalog = useCatalog(workspace);
  const fields = useLeadFields(catalog);
  const conditions = parseConditions(filter as SearchParams);
  const nowhere = { view: undefined, layout: undefined, peek: undefined, isExplicit: true };
  const list: Filterable = {
    ...{ workspace, noun: 'leads', catalog, fields, filtering, view: undefined },
    ...{ standardLayout: 'table', searches: false },
    address: {
      state: { ...everything, ...nowhere, conditions },
      select: (change) => change.conditions && onChange(paramsOf(change.conditions)),
    },
    count: async (params, signal) =>
      (
        await inletOf(workspace)
          .leads.list(leadsQuery(params, { per_page: 1 }), { signal })
          .page()
      ).meta.total,
  };
  return <Filters list={list} />;
}
