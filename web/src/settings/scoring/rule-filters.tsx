// Which leads a rule matches: the filters of the list of leads, without its search.
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { LeadFields } from '../../leads/fields/use-lead-fields.ts';
import { leadsQuery } from '../../leads/list/fetch-leads.ts';
import type { Condition } from '../../lists/condition.ts';
import { Filters } from '../../lists/filters/filters.tsx';
import { useFiltering } from '../../lists/filters/use-filtering.ts';
import type { Filterable } from '../../lists/list.ts';
import { everything } from '../../lists/list-state.ts';

interface Props {
  workspace: string;
  catalog: Catalog;
  fields: LeadFields;
  conditions: readonly Condition[];
  onChange: (conditions: readonly Condition[]) => void;
}

export function RuleFilters({ workspace, catalog, fields, conditions, onChange }: Props) {
  const filtering = useFiltering();
  const usable = useMemo(
    () => ({ ...fields, all: fields.all.filter(({ name }) => name !== 'lead_score') }),
    [fields],
  );
  const nowhere = { view: undefined, layout: undefined, peek: undefined, isExplicit: true };
  const list: Filterable = {
    ...{ workspace, noun: 'leads', catalog, fields: usable, filtering, view: undefined },
    standardLayout: 'table',
    searches: false,
    address: {
      state: { ...everything, ...nowhere, conditions },
      select: (change) => onChange(change.conditions ?? conditions),
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
