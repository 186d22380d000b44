// The message that arrived with the lead, as the person wrote it.
import { useState } from 'react';
import { LongText } from '../../records/properties/long-text.tsx';
import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import { leadFields } from '../fields/lead-field.ts';
import type { LeadRecord } from './use-lead.ts';

const field = leadFields.find(({ name }) => name === 'notes');

export function LeadMessage({ record: { lead, mayWrite, set } }: { record: LeadRecord }) {
  const [editing, setEditing] = useState(false);
  if (lead.notes === null || field === undefined) return null;
  return (
    <>
      <h2 className={page.title}>{t('lead.message')}</h2>
      <LongText
        label={t('lead.message')}
        text={lead.notes}
        editing={editing}
        onEdit={mayWrite ? () => setEditing(true) : undefined}
        onSave={(text) => set(field, text === '' ? null : text)}
        onClose={() => setEditing(false)}
      />
    </>
  );
}
