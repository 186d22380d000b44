// The addresses and fields of a contact.
import { useState } from 'react';
import { fieldName } from '../../records/field-name.ts';
import { FieldProperty } from '../../records/properties/field-property.tsx';
import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { PropertyList } from '../../ui/property-list.tsx';
import { contactName, contactValue } from '../contact-fields.ts';
import { AddressList } from './address-list.tsx';
import type { ContactRecord } from './use-contact.ts';

const order = [
  ...['company', 'address', 'zip', 'city', 'state', 'country', 'website', 'language'],
  ...['owner_user_id', 'tag', 'first_name', 'last_name'],
];
const always: ReadonlySet<string> = new Set(['company', 'city', 'owner_user_id', 'tag']);

export function ContactDetails({ record }: { record: ContactRecord }) {
  const { contact, catalog, fields, mayWrite, set, change } = record;
  const [showsAll, setShowsAll] = useState(false);
  const offered = order.flatMap((name) => fields.byName.get(name) ?? []);
  const shown = offered.filter(({ name }) => {
    const value = contactValue(contact, name);
    const isTitle = name === 'first_name' || name === 'last_name';
    return showsAll || always.has(name) || (!isTitle && value !== null && value !== '');
  });
  const name = contactName(contact) || t('contact.unnamed');
  const text = (field: 'emails' | 'phones') =>
    t('contact.addressesChanged', { name, field: fieldName(field) });
  return (
    <div className={page.column}>
      <h2 className={page.title}>{fieldName('email')}</h2>
      <AddressList
        kind="email"
        list={contact.emails.map(({ email, label }) => ({ address: email, label }))}
        onSave={
          mayWrite
            ? (list) => {
                const emails = list.map(({ address, label }) => ({ email: address, label }));
                change({ emails }, { emails, email: emails[0]?.email ?? null }, text('emails'));
              }
            : undefined
        }
      />
      <h2 className={page.title}>{fieldName('phone')}</h2>
      <AddressList
        kind="phone"
        list={contact.phones.map(({ phone, label }) => ({ address: phone, label }))}
        onSave={
          mayWrite
            ? (list) => {
                const phones = list.map(({ address, label }) => ({ phone: address, label }));
                change({ phones }, { phones, phone: phones[0]?.phone ?? null }, text('phones'));
              }
            : undefined
        }
      />
      <h2 className={page.title}>{t('record.details')}</h2>
      <PropertyList label={t('record.details')}>
        {shown.map((field) => (
          <FieldProperty
            key={field.name}
            field={field}
            value={contactValue(contact, field.name)}
            catalog={catalog}
            onSave={mayWrite ? (value) => set(field, value) : undefined}
          />
        ))}
      </PropertyList>
      {(showsAll || shown.length < offered.length) && (
        <Button className={page.quiet} tone="quiet" onClick={() => setShowsAll(!showsAll)}>
          {t(showsAll ? 'record.fewerFields' : 'record.moreFields')}
        </Button>
      )}
      <ContactValues record={record} />
    </div>
  );
}

/** Values of custom fields, which the definitions of leads do not cover. */
function ContactValues({ record: { contact, catalog } }: { record: ContactRecord }) {
  const entries = Object.entries(contact.custom_fields);
  if (entries.length === 0) return null;
  return (
    <>
      <h2 className={page.title}>{t('record.customFields')}</h2>
      <PropertyList label={t('record.customFields')}>
        {entries.map(([key, value]) => (
          <FieldProperty
            key={key}
            field={{ name: key, label: fieldName(key, catalog.fields), kind: 'text' }}
            value={typeof value === 'object' ? JSON.stringify(value) : value}
            catalog={catalog}
            isDefined={false}
          />
        ))}
      </PropertyList>
    </>
  );
}
