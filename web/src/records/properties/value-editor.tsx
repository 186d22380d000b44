// The editor of a value, in its place: an input, or a list to choose from.
import type { ReactNode } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { choicesOf } from '../../leads/fields/choices.tsx';
import { createLabelOf, fieldLabel, fieldWord } from '../../leads/fields/field-label.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { language, t } from '../../texts/t.ts';
import type { CloseMove } from '../../ui/data-table/types.ts';
import { NumberCell } from '../../ui/inline-cell/number-cell.tsx';
import { SelectCell } from '../../ui/inline-cell/select-cell.tsx';
import { TextCell } from '../../ui/inline-cell/text-cell.tsx';
import { FieldView } from './field-view.tsx';

interface Props {
  field: LeadField;
  value: unknown;
  catalog: Catalog;
  onSave: (value: unknown) => void;
  onClose: (move?: CloseMove) => void;
}

export function ValueEditor(props: Props) {
  const { field, value, onSave, onClose } = props;
  const label = fieldLabel(field);
  if (field.kind === 'choice' || field.kind === 'flag') {
    return (
      <ChoiceEditor {...props}>
        <FieldView field={field} value={value} catalog={props.catalog} />
      </ChoiceEditor>
    );
  }
  if (field.kind === 'number') {
    return (
      <NumberCell
        label={label}
        value={typeof value === 'number' ? value : null}
        locale={language()}
        onSave={onSave}
        onClose={onClose}
      />
    );
  }
  return (
    <TextCell
      label={label}
      type={field.kind === 'day' ? 'date' : (field.input ?? 'text')}
      value={value === null || value === undefined ? '' : String(value)}
      onSave={(text) => onSave(text.trim() === '' ? emptyOf(field) : text.trim())}
      onClose={onClose}
    />
  );
}

/** A first name may be empty, but not missing. */
const emptyOf = ({ name }: LeadField) => (name === 'first_name' ? '' : null);

const none = 'none';

/** The list of choices below its children. */
export function ChoiceEditor(props: Props & { children: ReactNode }) {
  const { field, value, catalog, onSave, onClose, children } = props;
  const choices = choicesOf(field, catalog);
  const label = t('leads.setField', { field: fieldWord(field) });
  const chosen = Array.isArray(value) ? value.map(String) : [];
  if (field.isMany) {
    return (
      <SelectCell
        label={label}
        options={choices}
        value={chosen}
        onSave={(id) =>
          onSave(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
        }
        onClose={onClose}
        createLabel={createLabelOf(field)}
      >
        {children}
      </SelectCell>
    );
  }
  const emptyText = field.choices?.of === 'user' ? t('record.nobody') : t('leads.noValue');
  const empty = { id: none, text: emptyText, label: emptyText };
  return (
    <SelectCell
      label={label}
      options={field.isRequired ? choices : [...choices, empty]}
      value={value === null || value === undefined || value === '' ? none : String(value)}
      onSave={(id) => onSave(id === none ? null : parsed(field, id))}
      onClose={onClose}
      createLabel={createLabelOf(field)}
    >
      {children}
    </SelectCell>
  );
}

/** References are numbers on the wire, and flags are booleans. */
function parsed({ kind, choices }: LeadField, id: string): unknown {
  if (kind === 'flag') return id === 'true';
  return choices?.of === 'user' || choices?.of === 'stage' ? Number(id) : id;
}
