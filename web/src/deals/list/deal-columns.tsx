// The columns of the list of deals, in the order and the widths that somebody chose.
import type { Deal } from '@inlet/sdk';
import { fieldLabel } from '../../leads/fields/field-label.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import type { LeadFields } from '../../leads/fields/use-lead-fields.ts';
import { CellEditor } from '../../lists/cell-editor.tsx';
import type { ColumnLayout } from '../../lists/column-layout.ts';
import type { CloseMove, Column } from '../../ui/data-table/types.ts';
import { dealValue, fieldOf } from '../deal-fields.ts';
import { type CellContext, DealCell } from './deal-cell.tsx';
import classes from './deals-screen.module.css';
import type { SaveDeal } from './use-save-deal.ts';

export const titleColumn = 'title';
export const standardColumns = [
  ...['value', 'stage_id', 'status', 'assigned_user_id', 'expected_close_date', 'created_at'],
];

interface Options {
  fields: LeadFields;
  layout: ColumnLayout;
  context: CellContext;
  /** Undefined for those who may not change deals. */
  save: SaveDeal | undefined;
}

export function dealColumns({ fields, layout, context, save }: Options): Column<Deal>[] {
  return layout.columns.flatMap((id): Column<Deal>[] => {
    const field = fields.byName.get(id);
    if (field === undefined) return [];
    return [
      {
        ...{ id, label: fieldLabel(field), sortable: field.sort !== undefined },
        width: layout.widths[id] ?? field.width ?? (id === titleColumn ? 260 : 140),
        ...(isAtEnd(field) && { align: 'end' }),
        ...(id === titleColumn && { grow: true }),
        cell: (deal) =>
          id === titleColumn ? (
            <b className={classes.title} dir="auto">
              {deal.title}
            </b>
          ) : (
            <DealCell field={field} deal={deal} context={context} />
          ),
        // ↵ on the title opens the deal.
        ...(save &&
          field.isEditable &&
          id !== titleColumn && { editor: editorOf(field, save, context) }),
      },
    ];
  });
}

const isAtEnd = ({ kind }: LeadField): boolean =>
  kind === 'number' || kind === 'time' || kind === 'day';

function editorOf(field: LeadField, save: SaveDeal, { catalog }: CellContext) {
  return (deal: Deal, close: (move?: CloseMove) => void) => (
    <CellEditor
      field={fieldOf(field, deal)}
      value={dealValue(deal, field.name)}
      catalog={catalog}
      onBegin={() => save.begin(deal.id)}
      onSave={(value) => save.set(deal, field, value)}
      onClose={close}
    />
  );
}
