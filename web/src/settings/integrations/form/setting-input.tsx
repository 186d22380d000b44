// The input of one setting, by its kind.
import { MultiSelect, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { choiceName, settingHint, settingName } from '../words.ts';
import { SecretInput } from './secret-input.tsx';
import type { SettingField } from './setting-fields.ts';
import type { SettingsDraft } from './settings-draft.ts';
import { isOfWorkspace, SourceInput, WorkspaceList } from './workspace-inputs.tsx';

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
  if (kind === 'choice') {
    return (
      <Select
        {...common}
        allowDeselect={!field.isRequired}
        data={choices.map((choice) => ({ value: choice, label: choiceName(choice) }))}
        value={text === '' ? null : text}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  }
  const list = Array.isArray(value) ? value : [];
  if (kind === 'choices') {
    const data = choices.map((choice) => ({ value: choice, label: choiceName(choice) }));
    return <MultiSelect {...common} searchable data={data} value={list} onChange={onChange} />;
  }
  if (kind === 'list') {
    if (isOfWorkspace(name)) {
      return <WorkspaceList {...common} of={name} value={list} onChange={onChange} />;
    }
    return <TagsInput {...common} acceptValueOnBlur value={list} onChange={onChange} />;
  }
  if (kind === 'switch') {
    const { required: _, ...rest } = common;
    return (
      <Switch
        {...rest}
        checked={text === 'true'}
        onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
      />
    );
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
  if (name === 'source') return <SourceInput {...input} value={text} onChange={onChange} />;
  return (
    <TextInput
      {...input}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
