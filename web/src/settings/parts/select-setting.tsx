// A choice that is saved at once. Long lists are searched as one types.
import { Select } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { SettingRow } from './setting-rows.tsx';

interface Props {
  label: string;
  text?: ReactNode;
  data: readonly { value: string; label: string }[];
  value: string;
  disabled?: boolean;
  onSave: (value: string) => void;
}

export function SelectSetting({ label, text, data, value, disabled, onSave }: Props) {
  const id = useId();
  return (
    <SettingRow label={label} htmlFor={id} {...(text !== undefined && { text })}>
      <Select
        id={id}
        searchable={data.length > 8}
        allowDeselect={false}
        limit={200}
        data={[...data]}
        value={value}
        disabled={disabled ?? false}
        onChange={(next) => next !== null && next !== value && onSave(next)}
      />
    </SettingRow>
  );
}
