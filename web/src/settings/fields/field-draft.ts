// A custom field while it is edited, and what the API gets of it. Pure.
import type { CreateCustomField, CustomField, UpdateCustomField } from '@inlet/sdk';

export const fieldTypes = ['text', 'number', 'date', 'boolean', 'choice', 'choices'] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface FieldDraft {
  label: string;
  key: string;
  type: FieldType;
  options: string[];
  /** A number has one of them at most. */
  measure: 'none' | 'currency' | 'unit';
  currency: string;
  unit: string;
  required: boolean;
}

export const newField: FieldDraft = {
  ...{ label: '', key: '', type: 'text', options: [], measure: 'none', currency: '', unit: '' },
  required: false,
};

export function draftOfField(field: CustomField): FieldDraft {
  const { label, key, type, options, currency, unit, required } = field;
  const measure = currency !== null ? 'currency' : unit !== null ? 'unit' : 'none';
  return {
    ...{ label, key, type, options, required, measure },
    ...{ currency: currency ?? '', unit: unit ?? '' },
  };
}

export const hasOptions = (type: FieldType): boolean => type === 'choice' || type === 'choices';

export function toField(draft: FieldDraft): UpdateCustomField {
  const { type, measure, options, required } = draft;
  return {
    ...{ label: draft.label.trim() || draft.key.trim(), required },
    ...(draft.key.trim() !== '' && { key: draft.key.trim() }),
    ...(hasOptions(type) && { options }),
    ...(type === 'number' && {
      currency: measure === 'currency' ? draft.currency : null,
      unit: measure === 'unit' ? draft.unit.trim() : null,
    }),
  };
}

export const toNewField = (draft: FieldDraft): CreateCustomField => ({
  ...toField(draft),
  type: draft.type,
});
