import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { ColumnMenu } from './column-menu.tsx';
import classes from './data-table.module.css';
import { pinStyle } from './row.tsx';
import { clampWidth } from './template.ts';
import type { Column, ColumnActions, Sort, TableTexts } from './types.ts';

type Props<Row> = {
  columns: Column<Row>[];
  at: number;
  pinned: number;
  sort: Sort | undefined;
  active: boolean;
  dropSide: 'before' | 'after' | undefined;
  texts: TableTexts;
  actions: ColumnActions;
  onDrag: (event: PointerEvent<HTMLElement>) => void;
  onResizeStart: (event: PointerEvent<HTMLElement>) => void;
  onFit: () => void;
};

/** A column head: a click sorts, the chevron or ↵ opens the menu, the edge sizes. */
export function HeadCell<Row>(props: Props<Row>) {
  const { columns, at, sort, actions, texts } = props;
  const [opened, setOpened] = useState(false);
  const column = columns[at];
  if (column === undefined) return null;
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const place = {
    id: column.id,
    at,
    count: columns.length,
    sortable: column.sortable ?? false,
    pinned: at < props.pinned,
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || column === undefined) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const grow = { '+': 16, '-': -16, '−': -16 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') setOpened(true);
    else if (grow !== undefined) actions.onResize(column.id, clampWidth(column.width + grow));
    else if (step !== undefined && event.shiftKey) {
      const to = at + step;
      if (at > 0 && to > 0 && to < columns.length) actions.onMove(column.id, to);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick() {
    if (!column?.sortable) return setOpened(true);
    actions.onSort({ column: column.id, direction: direction === 'asc' ? 'desc' : 'asc' });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div
      role="columnheader"
      className={classes.head}
      tabIndex={props.active ? 0 : -1}
      aria-colindex={at + 2}
      aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
      data-column={at}
      data-align={column.align}
      data-open={opened || undefined}
      data-drop={props.dropSide}
      {...pinStyle(columns, at, props.pinned)}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the head around it has the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the head around it has the keys */}
      <span className={classes.label} onClick={onClick} onPointerDown={props.onDrag}>
        {direction === 'asc' && <IconArrowUp />}
        {direction === 'desc' && <IconArrowDown />}
        <span className={classes.labelText}>{column.label}</span>
      </span>
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={248} offset={2}>
        <Menu.Target>
          {/* It is in the tree of the head, which has the keys and the name. */}
          <button type="button" className={classes.chevron} tabIndex={-1} aria-label={column.label}>
            <IconChevronDown />
          </button>
        </Menu.Target>
        {opened && <ColumnMenu {...place} texts={texts} actions={actions} />}
      </Menu>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: + and − size a column by keys */}
      <span
        className={classes.edge}
        onPointerDown={props.onResizeStart}
        onDoubleClick={props.onFit}
      />
    </div>
  );
}
