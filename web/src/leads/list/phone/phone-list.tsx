// The list on a phone: two lines a lead.
import type { Lead } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useNow } from '../../../session/use-now.ts';
import { toggle } from '../../../ui/data-table/selection.ts';
import { useRows } from '../../../ui/data-table/use-rows.ts';
import { InsteadOfLeads } from '../instead-of-leads.tsx';
import { useLeadHref } from '../lead-href.ts';
import { useFresh } from '../live/use-fresh.ts';
import type { LeadList } from '../use-lead-list.ts';
import classes from './phone-list.module.css';
import { PhoneRow } from './phone-row.tsx';

const rowHeight = 60;

export function PhoneList({ list }: { list: LeadList }) {
  const { rows, live, workspace, selection } = list;
  const { store, key } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const total = store.total() ?? 0;
  const start = { key, row: store.range().first };
  const { view, height } = useRows(scroller, total, rowHeight, start);
  const { isFresh, markSeen } = useFresh(workspace, live.fresh);
  const hrefOf = useLeadHref(list);
  const navigate = useNavigate();
  const now = useNow();
  const { above, below, first, end, offset } = view;
  // As in the table: before rows can arrive.
  useLayoutEffect(() => {
    if (below > above) store.show(above, below - 1);
  }, [above, below, store]);

  function open(lead: Lead): void {
    markSeen(lead.id);
    void navigate({ href: hrefOf(lead) });
  }

  function isSelected(lead: Lead | undefined): boolean | undefined {
    if (lead === undefined || !selection.isAny) return undefined;
    return selection.all || selection.ids.has(String(lead.id));
  }

  function select({ id }: Lead): void {
    if (list.may('write:leads')) selection.choose(toggle(selection.ids, String(id)));
  }

  return (
    <div ref={scroller} className={classes.scroll} data-stale={rows.isStale || undefined}>
      <InsteadOfLeads list={list} />
      <ul className={classes.list} style={{ height }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).map((index) => (
          <li key={index} className={classes.row} style={{ top: index * rowHeight - offset }}>
            <PhoneRow
              lead={store.rowAt(index)}
              list={list}
              now={now}
              isFresh={isFresh}
              isSelected={isSelected(store.rowAt(index))}
              onOpen={open}
              onSelect={select}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
