// The list of leads: besides what every list has, its selection, its edits and its live changes.
import type { Lead } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { nameColumn } from '../../lists/column-actions.ts';
import type { ListOf } from '../../lists/list.ts';
import { useList } from '../../lists/use-list.ts';
import { createValue, type Value } from '../../lists/value.ts';
import { useMe } from '../../session/me.ts';
import { useCatalog } from '../catalog/use-catalog.ts';
import { useLeadFields } from '../fields/use-lead-fields.ts';
import { type SaveLead, useSaveLead } from './edit/use-save-lead.ts';
import { fetchLeads } from './fetch-leads.ts';
import { columnFields, standardColumns } from './lead-columns.tsx';
import { type LiveLeads, useLiveLeads } from './live/use-live-leads.ts';
import { type Selected, useSelection } from './use-selection.ts';

export interface LeadList extends ListOf<Lead> {
  selection: Selected;
  save: SaveLead;
  live: LiveLeads;
  /** The rows in view. */
  inView: Value<{ first: number; last: number }>;
}

export function useLeadList(): LeadList {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const catalog = useCatalog(workspace);
  const fields = useLeadFields(catalog);
  const selection = useSelection();
  const offered = useMemo(() => columnFields(fields), [fields]);
  const standard = useMemo(() => standardColumns(fields), [fields]);
  const list = useList<Lead>({
    ...{ noun: 'leads', catalog, fields, first: nameColumn, offered, standardColumns: standard },
    fetchPages: (params, perPage) => fetchLeads(inletOf(workspace), params, perPage),
  });
  const { store } = list.rows;
  const save = useSaveLead({ workspace, catalog, fields, rows: store });
  const live = useLiveLeads({
    ...{ workspace, params: list.params, store, withPending: save.withPending },
    me: useMe(workspace).user?.id,
    isIdle: () =>
      !selection.isAny && list.address.state.peek === undefined && isIdle(store.range()),
  });
  const [inView] = useState(() => createValue({ first: 0, last: 0 }));
  return { ...list, selection, save, live, inView };
}

/** Nobody reads or edits a list that is at its top, without the pointer or the focus in it. */
function isIdle({ first }: { first: number }): boolean {
  if (first > 0 || document.visibilityState !== 'visible') return false;
  const grid = document.querySelector('[role="grid"]');
  return grid !== null && !grid.matches(':hover') && !grid.contains(document.activeElement);
}
