// The deals on a phone: two lines each.
import type { Deal } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { Look } from '../../leads/catalog/marks.tsx';
import classes from '../../leads/list/phone/phone-list.module.css';
import { formatDay, formatMoney } from '../../texts/format.ts';
import { language, locale } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useRows } from '../../ui/data-table/use-rows.ts';
import { InsteadOfDeals } from './instead-of-deals.tsx';
import type { DealList } from './use-deal-list.ts';

const rowHeight = 60;

export function PhoneDeals({ list, onNew }: { list: DealList; onNew: () => void }) {
  const { store, key, isStale } = list.rows;
  const scroller = useRef<HTMLDivElement>(null);
  const total = store.total() ?? 0;
  const start = { key, row: store.range().first };
  const { view, height } = useRows(scroller, total, rowHeight, start);
  const { above, below, first, end, offset } = view;
  useLayoutEffect(() => {
    if (below > above) store.show(above, below - 1);
  }, [above, below, store]);
  return (
    <div ref={scroller} className={classes.scroll} data-stale={isStale || undefined}>
      <InsteadOfDeals list={list} onNew={onNew} />
      <ul className={classes.list} style={{ height }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).map((index) => (
          <li key={index} className={classes.row} style={{ top: index * rowHeight - offset }}>
            <PhoneDeal deal={store.rowAt(index)} list={list} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PhoneDeal({
  deal,
  list: { workspace, catalog },
}: {
  deal?: Deal | undefined;
  list: DealList;
}) {
  if (deal === undefined) return <span className={classes.skeleton} />;
  const look = deal.stage_id === null ? undefined : catalog.stageLook.get(deal.stage_id);
  const owner = deal.assigned_user_id === null ? null : catalog.people.get(deal.assigned_user_id);
  const day = deal.expected_close_date;
  return (
    <Link to={`/w/${workspace}/deals/${deal.id}` as string} className={classes.lead}>
      <span className={classes.line}>
        <span className={classes.name} dir="auto">
          {deal.title}
        </span>
        <span className={classes.end}>{formatMoney(language(), deal.value, deal.currency)}</span>
      </span>
      <span className={classes.line}>
        {look && <Look look={look} />}
        <span className={classes.end}>
          {day && formatDay(locale(), day)}
          <Avatar {...(owner && { name: owner.name, hue: owner.hue })} />
        </span>
      </span>
    </Link>
  );
}
