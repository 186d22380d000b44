// The choices of one bulk change, below its button.
import type { BulkUpdateLeads } from '@inlet/sdk';
import type { ReactNode } from 'react';
import { t } from '../../../texts/t.ts';
import { SelectCell } from '../../../ui/inline-cell/select-cell.tsx';
import { choicesOf } from '../../fields/choices.tsx';
import { createLabelOf, fieldLabel, fieldWord } from '../../fields/field-label.ts';
import { fieldValue, type LeadField, updateOf, withValue } from '../../fields/lead-field.ts';
import { valueText } from '../../fields/value-text.ts';
import type { LeadList } from '../use-lead-list.ts';
import classes from './bulk-field.module.css';
import type { Bulk } from './use-bulk.ts';

interface Props {
  list: LeadList;
  field: LeadField;
  bulk: Bulk;
  onClose: () => void;
  children: ReactNode;
}

const none = 'none';

export function BulkField({ list, field, bulk, onClose, children }: Props) {
  const { catalog, rows, selection } = list;
  const label = fieldLabel(field);
  const choices = choicesOf(field, catalog);
  const isTags = field.name === 'tag';
  const empty = field.name === 'assigned_user_id' ? t('leads.nobody') : t('leads.noValue');
  const options =
    field.isRequired || isTags ? choices : [...choices, { id: none, text: empty, label: empty }];
  const leads = selection.all ? [] : [...selection.ids].map((id) => rows.store.find(Number(id)));
  // A tag that all have is taken away, any other is added.
  const common = choices
    .map(({ id }) => id)
    .filter((id) => leads.length > 0 && leads.every((lead) => lead?.tags.includes(id)));

  function save(id: string): void {
    if (isTags) changeTag(id);
    else change(id);
  }

  function change(id: string): void {
    const isReference = field.choices?.of === 'user' || field.choices?.of === 'stage';
    const value = id === none ? null : isReference ? Number(id) : id;
    const words = valueText(field, value, catalog) || empty;
    bulk.set(
      updateOf(field.name, value) as BulkUpdateLeads['set'],
      (lead) => withValue(lead, field.name, value),
      (count) =>
        field.name === 'assigned_user_id'
          ? t('bulk.assigned', { count, owner: words })
          : t('bulk.changed', { count, field: label, value: words }),
    );
  }

  function changeTag(tag: string): void {
    const removes = common.includes(tag);
    bulk.set(
      removes ? { remove_tags: [tag] } : { add_tags: [tag] },
      (lead) => {
        const others = (fieldValue(lead, 'tag') as string[]).filter((one) => one !== tag);
        return withValue(lead, 'tag', removes ? others : [...others, tag]);
      },
      (count) => t(removes ? 'bulk.untagged' : 'bulk.tagged', { count, tag }),
    );
  }

  return (
    <span className={classes.trigger}>
      <SelectCell
        label={t('leads.setField', { field: fieldWord(field) })}
        options={options}
        value={isTags ? common : null}
        onSave={save}
        createLabel={createLabelOf(field)}
        onClose={onClose}
      >
        {children}
      </SelectCell>
    </span>
  );
}
