// The columns of the list of contacts.
import type { Contact } from '@inlet/sdk';
import { useMemo } from 'react';
import { fieldLabel } from '../../leads/fields/field-label.ts';
import { nameColumn } from '../../lists/column-actions.ts';
import { FieldView } from '../../records/properties/field-view.tsx';
import type { Times } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import type { Column } from '../../ui/data-table/types.ts';
import { contactName, contactValue } from '../contact-fields.ts';
import classes from './contacts.module.css';
import type { ContactList } from './use-contact-list.ts';

export const standardColumns: readonly string[] = [
  'company',
  'email',
  'phone',
  'city',
  'owner_user_id',
  'tag',
  'created_at',
];

export function useContactColumns(
  { fields, catalog, columns: { layout } }: Pick<ContactList, 'fields' | 'catalog' | 'columns'>,
  when: Times,
): Column<Contact>[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: times follow the zone
  return useMemo(() => {
    const name: Column<Contact> = {
      ...{ id: nameColumn, label: t('leads.field.name'), sortable: true },
      width: layout.widths[nameColumn] ?? 190,
      cell: (contact) => <Name contact={contact} />,
    };
    const others = layout.columns.flatMap((id): Column<Contact>[] => {
      const field = fields.byName.get(id);
      if (field === undefined) return [];
      return [
        {
          ...{ id, label: fieldLabel(field), sortable: field.sort !== undefined },
          width: layout.widths[id] ?? field.width ?? 140,
          ...(field.kind === 'time' && { align: 'end' }),
          ...(id === 'tag' && { grow: true }),
          cell: (contact) => {
            const value = contactValue(contact, id);
            if (field.kind === 'time') return when.age(String(value));
            const isEmpty =
              value === null || value === '' || (Array.isArray(value) && !value.length);
            return isEmpty ? null : <FieldView field={field} value={value} catalog={catalog} />;
          },
        },
      ];
    });
    return [name, ...others];
  }, [fields, catalog, layout, when.timeZone]);
}

function Name({ contact }: { contact: Contact }) {
  const name = contactName(contact);
  return (
    <>
      <Avatar name={name || '?'} />
      <span className={classes.name} dir="auto">
        {name || t('contact.unnamed')}
      </span>
    </>
  );
}
