// The columns of the list of leads, in the order and the widths that somebody chose.
import type { Lead } from '@inlet/sdk';
import { CellEditor } from '../../lists/cell-editor.tsx';
import { nameColumn } from '../../lists/column-actions.ts';
import type { ColumnLayout } from '../../lists/column-layout.ts';
import { t } from '../../texts/t.ts';
import type { CloseMove, Column } from '../../ui/data-table/types.ts';
import { fieldLabel } from '../fields/field-label.ts';
import { counts, fieldValue, type LeadField } from '../fields/lead-field.ts';
import type { LeadFields } from '../fields/use-lead-fields.ts';
import type { SaveLead } from './edit/use-save-lead.ts';
import { type CellContext, cellOf, LeadName } from './lead-cell.tsx';

const nameWidth = 180;
const fieldsWithoutColumn: readonly string[] = ['team_id', 'contact_id', ...counts];

interface Options extends CellContext {
  fields: LeadFields;
  layout: ColumnLayout;
  isFresh: (lead: Lead) => boolean;
  /** Undefined for those who may not change leads. */
  save: SaveLead | undefined;
}

export const columnFields = ({ all }: LeadFields): readonly LeadField[] =>
  all.filter(({ name }) => !fieldsWithoutColumn.includes(name));

/** Amounts of money are worth a column of their own. */
export function standardColumns({ all }: LeadFields): string[] {
  const money = all.filter(({ currency }) => currency).map(({ name }) => name);
  return [
    ...['company', 'status', 'lead_score', 'source', 'assigned_user_id', 'tag'],
    ...money.slice(0, 2),
    'created_at',
  ];
}

export function leadColumns({ fields, layout, isFresh, save, ...context }: Options) {
  const name: Column<Lead> = {
    ...{ id: nameColumn, label: t('leads.field.name'), sortable: true },
    width: layout.widths[nameColumn] ?? nameWidth,
    cell: (lead) => <LeadName lead={lead} isFresh={isFresh(lead)} />,
  };
  const others = layout.columns.flatMap((id): Column<Lead>[] => {
    const field = fields.byName.get(id);
    if (field === undefined) return [];
    return [
      {
        ...{ id, label: fieldLabel(field), sortable: field.sort !== undefined },
        width: layout.widths[id] ?? field.width ?? 140,
        ...(isAtEnd(field) && { align: 'end' }),
        ...(id === 'tag' && { grow: true }),
        cell: cellOf(field, context),
        ...(save && field.isEditable && { editor: editorOf(field, save, context) }),
      },
    ];
  });
  return [name, ...others];
}

const isAtEnd = ({ name, kind }: LeadField): boolean =>
  (kind === 'number' && name !== 'lead_score') || kind === 'time' || kind === 'day';

function editorOf(field: LeadField, save: SaveLead, { catalog }: CellContext) {
  return (lead: Lead, close: (move?: CloseMove) => void) => (
    <CellEditor
      field={field}
      value={fieldValue(lead, field.name)}
      catalog={catalog}
      onBegin={() => save.begin(lead.id)}
      onSave={(value) => save.set(lead, field, value)}
      onClose={close}
    />
  );
}
