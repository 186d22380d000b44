// A list of settings as a table. Small lists need no virtual rows: the browser leaves out those that
// are out of sight. On phones, each row is a card of its own.
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { t } from '../texts/t.ts';
import classes from './record-table.module.css';

export interface RecordColumn<Item> {
  id: string;
  /** Without a text, the head is for those who hear the page. */
  label: string;
  hideLabel?: boolean;
  /** On a phone, a row shows only what tells it from others. */
  hideOnPhone?: boolean;
  /** A track of CSS grid. */
  width: string;
  cell: (item: Item) => ReactNode;
}

interface Props<Item> {
  label: string;
  columns: readonly RecordColumn<Item>[];
  items: readonly Item[];
  /** More pages are read as the end comes into sight. */
  more?: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  isMarked?: (item: Item) => boolean;
  isPale?: (item: Item) => boolean;
  minWidth?: number;
}

export function RecordTable<Item extends { id: number | string }>(props: Props<Item>) {
  const { label, columns, items, more, isMarked, isPale, minWidth = 640 } = props;
  const sizes = {
    '--tracks': columns.map(({ width }) => width).join(' '),
    '--table-width': `${minWidth}px`,
  } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keys
    // biome-ignore lint/a11y/useSemanticElements: a region that scrolls
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      {/* biome-ignore-start lint/a11y/useSemanticElements: rows are grids of the same tracks */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: a table that only shows */}
      <div className={classes.table} role="table" aria-label={label} style={sizes}>
        <div role="row" className={classes.head}>
          {columns.map((column) => (
            <span key={column.id} role="columnheader" className={classes.headCell}>
              <span className={column.hideLabel ? 'visually-hidden' : undefined}>
                {column.label}
              </span>
            </span>
          ))}
        </div>
        {items.map((item) => (
          <div
            key={item.id}
            role="row"
            className={classes.row}
            data-marked={isMarked?.(item) || undefined}
            data-pale={isPale?.(item) || undefined}
          >
            {columns.map((column, index) => (
              <div
                key={column.id}
                role={index === 0 ? 'rowheader' : 'cell'}
                className={classes.cell}
                data-label={column.hideLabel ? undefined : column.label}
                data-wide={column.hideOnPhone || undefined}
              >
                {column.cell(item)}
              </div>
            ))}
          </div>
        ))}
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
      {more?.hasNextPage && <EndOfList more={more} />}
    </div>
  );
}

function EndOfList({ more }: { more: NonNullable<Props<never>['more']> }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        const { isFetchingNextPage, fetchNextPage } = latest.current;
        if (entry?.isIntersecting && !isFetchingNextPage) fetchNextPage();
      },
      { rootMargin: '800px' },
    );
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  });
  return (
    <div ref={place} className={classes.more} role="status">
      {t('settings.loading')}
    </div>
  );
}

/** The first cell: a name, and below it what tells it from others. */
export function NameCell({ name, detail }: { name: ReactNode; detail?: ReactNode }) {
  return (
    <div className={classes.name}>
      <span className={classes.nameText} dir="auto">
        {name}
      </span>
      {detail !== undefined && (
        <span className={classes.detail} dir="auto">
          {detail}
        </span>
      )}
    </div>
  );
}
