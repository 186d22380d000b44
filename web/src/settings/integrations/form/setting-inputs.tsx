// The name and the settings of an integration. What most people leave alone is folded away.
import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { isRare, type SettingField } from './setting-fields.ts';
import { SettingInput } from './setting-input.tsx';
import classes from './setting-inputs.module.css';
import type { SettingsDraft } from './settings-draft.ts';

interface Props {
  fields: readonly SettingField[];
  name: string;
  draft: SettingsDraft;
  /** Those that are saved, whose secrets are masked. */
  settings?: Readonly<Record<string, unknown>>;
  /** By the names of the API. */
  problems: Readonly<Record<string, string>>;
  disabled?: boolean;
  onName: (name: string) => void;
  onDraft: (draft: SettingsDraft) => void;
}

export function SettingInputs(props: Props) {
  const { fields, name, draft, settings = {}, problems, disabled = false, onName, onDraft } = props;
  const rare = fields.filter(isRare);
  const hasOwn = rare.some(({ name: key }) => settings[key] !== undefined);
  const isWrong = rare.some(({ name: key }) => problems[`settings.${key}`] !== undefined);
  const [isOpen, setOpen] = useState(hasOwn);
  const id = useId();
  const showsRare = isOpen || isWrong;
  const input = (field: SettingField) => (
    <SettingInput
      key={field.name}
      field={field}
      value={draft[field.name] ?? (field.kind === 'secret' ? null : '')}
      kept={settings[field.name]?.toString()}
      problem={problems[`settings.${field.name}`]}
      disabled={disabled}
      onChange={(value) => onDraft({ ...draft, [field.name]: value ?? null })}
    />
  );
  return (
    <>
      <TextInput
        required
        label={t('integrations.name')}
        description={t('integrations.nameHint')}
        maxLength={200}
        value={name}
        error={problems.name}
        disabled={disabled}
        onChange={({ currentTarget }) => onName(currentTarget.value)}
      />
      {fields.filter((field) => !isRare(field)).map(input)}
      {rare.length > 0 && !showsRare && (
        <Button
          className={classes.toggle}
          tone="accent"
          aria-expanded={false}
          onClick={() => setOpen(true)}
        >
          {t('integrations.moreSettings', { count: rare.length })}
        </Button>
      )}
      {showsRare && (
        <section className={classes.rare} aria-labelledby={id}>
          <p className={classes.title} id={id}>
            {t('integrations.optional')}
          </p>
          {rare.map(input)}
        </section>
      )}
    </>
  );
}
