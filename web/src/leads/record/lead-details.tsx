// The fields of a lead: those that every lead has, the custom ones, and what the person wrote.
import { useState } from 'react';
import { FieldProperty } from '../../records/properties/field-property.tsx';
import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { PropertyList } from '../../ui/property-list.tsx';
import { fieldValue } from '../fields/lead-field.ts';
import { LeadAssignment } from './lead-assignment.tsx';
import { LeadMessage } from './lead-message.tsx';
import { SamePerson } from './same-person.tsx';
import { customFieldsOf, isShown, standardFields } from './shown-fields.ts';
import type { LeadRecord } from './use-lead.ts';
import type { Picking } from './use-picking.ts';

interface Props {
  record: LeadRecord;
  picking: Picking;
  /** The head has the owner already. */
  withoutOwner?: boolean;
}

export function LeadDetails({ record, picking, withoutOwner = false }: Props) {
  const { lead, catalog, mayWrite, set } = record;
  const [showsAll, setShowsAll] = useState(false);
  const offered = standardFields.filter(({ name }) => !withoutOwner || name !== 'assigned_user_id');
  const shown = offered.filter((field) => showsAll || isShown(field, fieldValue(lead, field.name)));
  const custom = customFieldsOf(lead, catalog.fields);
  const picked = { assigned_user_id: 'owner', tag: 'tags' } as const;
  return (
    <div className={page.column}>
      <h2 className={page.title}>{t('record.details')}</h2>
      <PropertyList label={t('record.details')}>
        {shown.map((field) => (
          <FieldProperty
            key={field.name}
            field={field}
            value={fieldValue(lead, field.name)}
            catalog={catalog}
            onSave={mayWrite ? (value) => set(field, value) : undefined}
            isOpen={picking.field !== undefined && picking.field === picked[field.name as 'tag']}
            onClosed={picking.close}
          />
        ))}
      </PropertyList>
      <LeadAssignment record={record} />
      {(showsAll || shown.length < offered.length) && (
        <Button className={page.quiet} tone="quiet" onClick={() => setShowsAll(!showsAll)}>
          {t(showsAll ? 'record.fewerFields' : 'record.moreFields')}
        </Button>
      )}
      {custom.length > 0 && (
        <>
          <h2 className={page.title}>{t('record.customFields')}</h2>
          <PropertyList label={t('record.customFields')}>
            {custom.map(({ field, state, isEditable }) => (
              <FieldProperty
                key={field.name}
                field={field}
                value={fieldValue(lead, field.name)}
                catalog={catalog}
                isDefined={state === 'defined'}
                note={state === 'undefined' ? t('record.notDefined') : undefined}
                onSave={mayWrite && isEditable ? (value) => set(field, value) : undefined}
              />
            ))}
          </PropertyList>
        </>
      )}
      <LeadMessage record={record} />
      <SamePerson record={record} />
    </div>
  );
}
