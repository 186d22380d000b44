// Chooses an approved template of WhatsApp, and takes the values of its variables.
import { Select, TextInput } from '@mantine/core';
import { t } from '../texts/t.ts';
import type { TemplateChoice } from './template-choice.ts';
import classes from './template-input.module.css';
import { useWhatsappTemplates } from './use-templates.ts';

interface Props {
  workspace: string;
  value: TemplateChoice | undefined;
  error?: string | undefined;
  onChange: (template: TemplateChoice) => void;
}

const keyOf = ({ name, language }: { name: string; language: string }) => `${name} ${language}`;

export function WhatsappTemplateInput({ workspace, value, error, onChange }: Props) {
  const templates = useWhatsappTemplates(workspace);
  const template = templates.find((one) => value !== undefined && keyOf(one) === keyOf(value));
  function choose(key: string | null) {
    const chosen = templates.find((one) => keyOf(one) === key);
    if (chosen === undefined) return;
    const { name, language, variables } = chosen;
    onChange({ name, language, variables: variables.map(() => '') });
  }
  return (
    <div className={classes.group}>
      <Select
        searchable
        allowDeselect={false}
        label={t('whatsapp.template')}
        placeholder={templates.length === 0 ? t('whatsapp.noTemplates') : t('whatsapp.choose')}
        error={error}
        data={templates.map((one) => ({
          value: keyOf(one),
          label: `${one.name} (${one.language})`,
        }))}
        value={value === undefined ? null : keyOf(value)}
        onChange={choose}
      />
      {template !== undefined && (
        <p className={classes.text} dir="auto">
          {template.text}
        </p>
      )}
      {template?.variables.map((variable, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a name can stand in the header and the body.
          key={`${variable} ${index}`}
          label={t('whatsapp.variable', { name: variable })}
          maxLength={1_000}
          value={value?.variables[index] ?? ''}
          onChange={({ currentTarget }) =>
            value &&
            onChange({ ...value, variables: value.variables.with(index, currentTarget.value) })
          }
        />
      ))}
    </div>
  );
}
