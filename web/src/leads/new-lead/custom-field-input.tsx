// The input of a custom field in a form, by its type.
import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Catalog } from '../catalog/use-catalog.ts';
import { choicesOf } from '../fields/choices.tsx';
import { fieldLabel } from '../fields/field-label.ts';
import type { LeadField } from '../fields/lead-field.ts';

interface Props {
  field: LeadField;
  catalog: Catalog;
  value: string | string[] | undefined;
  error: ReactNode;
  onChange: (value: string | string[]) => void;
}

export function CustomFieldInput({ field, catalog, value, error, onChange }: Props) {
  const common = { label: fieldLabel(field), required: true, error };
  const data = choicesOf(field, catalog).map(({ id, text }) => ({ value: id, label: text }));
  if (field.isMany) {
    return <MultiSelect {...common} data={data} value={[value ?? []].flat()} onChange={onChange} />;
  }
  const text = String(value ?? '');
  if (data.length > 0) {
    return (
      <Select
        {...common}
        data={data}
        value={text || null}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  }
  return (
    <TextInput
      {...common}
      type={field.kind === 'day' ? 'date' : field.kind === 'number' ? 'number' : 'text'}
      step="any"
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
