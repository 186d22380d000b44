import { type CSSProperties, memo, type ReactNode } from 'react';
import classes from './data-table.module.css';
import { pinnedAt } from './template.ts';
import type { CloseMove, Column, RowState } from './types.ts';

type Props<Row> = {
  index: number;
  /** The pixels from the top of the body; undefined hides a row that only holds the focus. */
  top: number | undefined;
  row: Row | undefined;
  columns: Column<Row>[];
  pinned: number;
  state: RowState;
  selected: boolean;
  /** The column with the focus of the table, and whether its editor is open. */
  activeColumn: number | undefined;
  editing: boolean;
  selectLabel: string;
  onClose: (move?: CloseMove) => void;
};

type BoxProps = { selected: boolean; label: string };

/** One row. It renders again only when something of its own changes. */
export const TableRow = memo(function TableRow<Row>(props: Props<Row>) {
  const { index, top, row, columns, selected, activeColumn } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot have rows at any place
    // biome-ignore lint/a11y/useFocusableInteractive: the focus is on the cells
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      data-state={props.state}
      data-hidden={top === undefined || undefined}
      style={{ top: top ?? 0 }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div className={classes.check} role="gridcell" aria-colindex={1}>
        {row !== undefined && <SelectBox selected={selected} label={props.selectLabel} />}
      </div>
      {columns.map((column, at) => {
        const focus = activeColumn === at;
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have aria-colindex
          <div
            key={column.id}
            className={classes.cell}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 2}
            tabIndex={focus ? 0 : -1}
            data-column={at}
            data-align={column.align}
            data-editing={(focus && props.editing) || undefined}
            {...pinStyle(columns, at, props.pinned)}
          >
            {content(column, row, focus && props.editing, props.onClose)}
          </div>
        );
      })}
    </div>
  );
}) as <Row>(props: Props<Row>) => ReactNode;

/** React sets several attributes of an input at each render. */
const SelectBox = memo(function SelectBox({ selected, label }: BoxProps) {
  return (
    <input
      type="checkbox"
      className={classes.box}
      tabIndex={-1}
      checked={selected}
      readOnly
      aria-label={label}
    />
  );
});

function content<Row>(
  column: Column<Row>,
  row: Row | undefined,
  editing: boolean,
  onClose: (move?: CloseMove) => void,
): ReactNode {
  if (row === undefined) return <span className={classes.skeleton} />;
  return editing && column.editor ? column.editor(row, onClose) : column.cell(row);
}

export function pinStyle<Row>(columns: Column<Row>[], at: number, pinned: number) {
  if (at >= pinned) return {};
  const style = { '--pinned-at': `${pinnedAt(columns, at)}px` } as CSSProperties;
  return { style, 'data-pinned': at === pinned - 1 ? 'last' : 'yes' };
}
