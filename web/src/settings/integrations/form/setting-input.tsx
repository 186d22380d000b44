// The input of one setting, by its kind.
import {
  Autocomplete,
  MultiSelect,
  NumberInput,
  Select,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useCatalog } from '../../../leads/catalog/use-catalog.ts';
import { choiceName, settingHint, settingName } from '../words.ts';
import { SecretInput } from './secret-input.tsx';
import type { SettingField } from './setting-fields.ts';
import type { SettingsDraft } from './settings-draft.ts';

type SettingValue = SettingsDraft[string];

interface Props {
  field: SettingField;
  value: SettingValue;
  kept: string | undefined;
  problem: string | undefined;
  disabled: boolean;
  onChange: (value: SettingValue) => void;
}

export function SettingInput({ field, value = '', kept, problem, disabled, onChange }: Props) {
  const { name, kind, choices } = field;
  const text = typeof value === 'string' ? value : '';
  const common = {
    ...{ label: settingName(name), description: settingHint(field), required: field.isRequired },
    ...{ error: problem, disabled },
  };
  const input = { ...common, maxLength: field.maxLength ?? 500, spellCheck: false };
  if (kind === 'secret') {
    const secret = value === null ? null : text;
    return <SecretInput {...{ field, kept, problem, disabled, onChange }} value={secret} />;
  }
  const list = Array.isArray(value) ? value : [];
  const named = choices.map((choice) => ({ value: choice, label: choiceName(choice) }));
  if (kind === 'choices') {
    return <MultiSelect searchable {...common} data={named} value={list} onChange={onChange} />;
  }
  if (kind === 'choice') {
    return (
      <Select
        {...common}
        allowDeselect={!field.isRequired}
        data={named}
        value={text === '' ? null : text}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  }
  if (kind === 'list') {
    return <TagsInput {...common} acceptValueOnBlur value={list} onChange={onChange} />;
  }
  if (kind === 'number') {
    return (
      <NumberInput
        {...common}
        allowDecimal={false}
        hideControls
        value={text}
        onChange={(next) => onChange(String(next))}
      />
    );
  }
  if (name === 'source') return <SourceInput input={input} value={text} onChange={onChange} />;
  return (
    <TextInput
      {...input}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface SourceProps {
  input: object;
  value: string;
  onChange: (value: string) => void;
}

/** A source of the list, or a new one. */
function SourceInput({ input, value, onChange }: SourceProps) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { sources } = useCatalog(workspace);
  return (
    <Autocomplete
      {...input}
      data={sources.map((one) => one.name)}
      value={value}
      onChange={onChange}
    />
  );
}
