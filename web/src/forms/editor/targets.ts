// Where the answers of a field go: into a field of the lead, a custom field, or one that they make.
import type { CustomField, FormField } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import type { FieldType } from './draft.ts';
import { hasChoices, isLeadField, type LeadFieldKey, leadFields } from './field-kinds.ts';

export const leadFieldKeys = Object.keys(leadFields) as LeadFieldKey[];

const typesOfCustom: Record<CustomField['type'], FieldType> = {
  text: 'text',
  number: 'number',
  date: 'date',
  boolean: 'checkbox',
  choice: 'choice',
  choices: 'choices',
};

export const leadField = (key: LeadFieldKey): FormField => ({
  ...{ key, label: t(`forms.lead_${key}`), type: leadFields[key] },
  required: key === 'email',
});

export function customField({ key, label, type, options, required }: CustomField): FormField {
  const asked = typesOfCustom[type];
  return { key, label, type: asked, required, ...(hasChoices(asked) && { options }) };
}

export function targetText({ key, type }: FormField, fields: readonly CustomField[]): string {
  if (type === 'consent') return t('forms.targetConsent');
  if (isLeadField(key)) return t(`forms.lead_${key}`);
  return fields.find((one) => one.key === key)?.label ?? key;
}
