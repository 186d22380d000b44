// The editor of one field in its cell.
import type { Lead } from '@inlet/sdk';
import { useEffect } from 'react';
import { language, t } from '../../../texts/t.ts';
import type { CloseMove } from '../../../ui/data-table/types.ts';
import { NumberCell } from '../../../ui/inline-cell/number-cell.tsx';
import { SelectCell } from '../../../ui/inline-cell/select-cell.tsx';
import { TextCell } from '../../../ui/inline-cell/text-cell.tsx';
import type { Catalog } from '../../catalog/use-catalog.ts';
import { type Choice, choicesOf } from '../../fields/choices.tsx';
import { createLabelOf, fieldLabel, fieldWord } from '../../fields/field-label.ts';
import { fieldValue, type LeadField } from '../../fields/lead-field.ts';
import { cellOf } from '../lead-cell.tsx';
import type { SaveLead } from './use-save-lead.ts';

interface Props {
  field: LeadField;
  lead: Lead;
  catalog: Catalog;
  save: SaveLead;
  onClose: (move?: CloseMove) => void;
}

export function FieldEditor(props: Props) {
  const { field, lead, save, onClose } = props;
  const label = fieldLabel(field);
  const value = fieldValue(lead, field.name);
  const { begin } = save;
  const { id } = lead;
  useEffect(() => begin(id), [begin, id]);
  if (field.kind === 'choice' || field.kind === 'flag') return <ChoiceEditor {...props} />;
  if (field.kind === 'number') {
    return (
      <NumberCell
        label={label}
        value={typeof value === 'number' ? value : null}
        locale={language()}
        onSave={(number) => save.set(lead, field, number)}
        onClose={onClose}
      />
    );
  }
  return (
    <TextCell
      label={label}
      type={field.kind === 'day' ? 'date' : (field.input ?? 'text')}
      value={value === null || value === undefined ? '' : String(value)}
      onSave={(text) => save.set(lead, field, text.trim() === '' ? emptyOf(field) : text.trim())}
      onClose={onClose}
    />
  );
}

/** A first name may be empty, but not missing. */
const emptyOf = ({ name }: LeadField) => (name === 'first_name' ? '' : null);

const none = 'none';

function ChoiceEditor({ field, lead, catalog, save, onClose }: Props) {
  const value = fieldValue(lead, field.name);
  const choices = choicesOf(field, catalog);
  const label = t('leads.setField', { field: fieldWord(field) });
  const shown = cellOf(field, { catalog, timeZone: 'UTC', now: new Date() })(lead);
  if (field.isMany) {
    const chosen = Array.isArray(value) ? value.map(String) : [];
    return (
      <SelectCell
        label={label}
        options={choices}
        value={chosen}
        onSave={(id) =>
          save.set(
            lead,
            field,
            chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
          )
        }
        createLabel={createLabelOf(field)}
        onClose={onClose}
      >
        {shown}
      </SelectCell>
    );
  }
  const empty: Choice = { id: none, text: emptyText(field), label: emptyText(field) };
  return (
    <SelectCell
      label={label}
      options={field.isRequired ? choices : [...choices, empty]}
      value={value === null || value === undefined ? none : String(value)}
      onSave={(id) => save.set(lead, field, id === none ? null : parsed(field, id))}
      createLabel={createLabelOf(field)}
      onClose={onClose}
    >
      {shown}
    </SelectCell>
  );
}

const emptyText = ({ name }: LeadField): string =>
  name === 'assigned_user_id' ? t('leads.nobody') : t('leads.noValue');

/** References are numbers on the wire, and flags are booleans. */
function parsed({ kind, choices }: LeadField, id: string): unknown {
  if (kind === 'flag') return id === 'true';
  return choices?.of === 'user' || choices?.of === 'stage' ? Number(id) : id;
}
