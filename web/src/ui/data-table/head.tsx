import { memo, type ReactNode, type RefObject } from 'react';
import classes from './data-table.module.css';
import { HeadCell } from './head-cell.tsx';
import type { Column, ColumnActions, Sort, TableTexts } from './types.ts';
import { useReorder } from './use-reorder.ts';
import { useResize } from './use-resize.ts';

type Props<Row> = {
  grid: RefObject<HTMLElement | null>;
  columns: Column<Row>[];
  pinned: number;
  sort: Sort | undefined;
  activeColumn: number | undefined;
  /** Undefined where rows cannot be selected. */
  selection: 'none' | 'some' | 'all' | undefined;
  onSelectAll: () => void;
  texts: TableTexts;
  actions: ColumnActions;
};

/** The head of the table, which stays at its top. It does not render again while the rows scroll. */
export const TableHead = memo(function TableHead<Row>(props: Props<Row>) {
  const { grid, columns, actions, selection } = props;
  const resize = useResize(grid, columns, actions.onResize);
  const reorder = useReorder(grid, (from, to) => {
    const column = columns[from];
    if (column !== undefined) actions.onMove(column.id, to);
  });

  function dropSide(at: number) {
    if (reorder.drag === undefined || reorder.drag.to !== at || reorder.drag.from === at) return;
    return reorder.drag.from < at ? 'after' : 'before';
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows stand at any place, unlike those of a table
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is on the cells
    <div className={classes.headRow} role="row" aria-rowindex={1} data-head>
      {selection === undefined ? (
        <div className={classes.check} role="none" />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div className={classes.check} role="columnheader" aria-colindex={1} tabIndex={-1}>
          <input
            type="checkbox"
            className={classes.box}
            tabIndex={-1}
            checked={selection === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selection === 'some';
            }}
            onChange={props.onSelectAll}
            aria-label={props.texts.selectAll}
          />
        </div>
      )}
      {columns.map((column, at) => (
        <HeadCell
          key={column.id}
          columns={columns}
          at={at}
          pinned={props.pinned}
          sort={props.sort}
          active={props.activeColumn === at}
          dropSide={dropSide(at)}
          texts={props.texts}
          actions={actions}
          onDrag={(event) => reorder.start(event, at)}
          onResizeStart={(event) => resize.start(event, at)}
          onFit={() => resize.fit(at)}
        />
      ))}
    </div>
  );
}) as <Row>(props: Props<Row>) => ReactNode;
