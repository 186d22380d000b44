import type { CustomField, FormField } from '@inlet/sdk';
import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ChangeEvent } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { defaultTexts } from './add-field.tsx';
import { ChoiceSettings } from './choice-settings.tsx';
import type { FieldType } from './draft.ts';
import {
  fieldTypes,
  fitsLeadField,
  hasChoices,
  hasPlaceholder,
  isLeadField,
  retype,
  withoutEmpty,
} from './field-kinds.ts';
import classes from './fields-panel.module.css';
import { hintBelow } from './hint-below.ts';
import { TargetSelect } from './target-select.tsx';

interface Props {
  field: FormField;
  customFields: readonly CustomField[];
  problems: Record<string, string>;
  /** A form has one field at least. */
  isLast: boolean;
  onChange: (field: FormField) => void;
  onRemove: () => void;
}

export function FieldSettings({
  field,
  customFields,
  problems,
  isLast,
  onChange,
  onRemove,
}: Props) {
  const { type } = field;
  const set = (change: Partial<FormField>) => onChange(withoutEmpty({ ...field, ...change }));
  const text = (name: 'label' | 'placeholder' | 'help' | 'text' | 'default' | 'parameter') => ({
    value: field[name] ?? '',
    error: problems[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set({ [name]: event.currentTarget.value }),
  });
  const types = fieldTypes.filter((one) => !isLeadField(field.key) || fitsLeadField(one));
  return (
    <div className={classes.settings}>
      <TextInput label={t('forms.label')} {...text('label')} />
      <div className={classes.two}>
        <Select
          label={t('forms.type')}
          data={types.map((one) => ({ value: one, label: t(`forms.type_${one}`) }))}
          value={type}
          allowDeselect={false}
          error={problems.type}
          onChange={(next) => next && onChange(retype(field, next as FieldType, defaultTexts()))}
        />
        {type !== 'consent' && (
          <TargetSelect
            field={field}
            customFields={customFields}
            error={problems.key}
            onChange={onChange}
          />
        )}
      </div>
      {hasChoices(type) && <ChoiceSettings field={field} error={problems.options} onChange={set} />}
      {type === 'consent' && (
        <Textarea
          label={t('forms.consentWording')}
          description={t('forms.consentHint')}
          inputWrapperOrder={hintBelow}
          autosize
          minRows={3}
          {...text('text')}
        />
      )}
      {hasPlaceholder(type) && (
        <TextInput label={t('forms.placeholder')} {...text('placeholder')} />
      )}
      {type === 'hidden' ? (
        <div className={classes.two}>
          <TextInput label={t('forms.parameter')} placeholder={field.key} {...text('parameter')} />
          <TextInput label={t('forms.default')} {...text('default')} />
        </div>
      ) : (
        <TextInput label={t('forms.help')} {...text('help')} />
      )}
      {type !== 'hidden' && (
        <div className={classes.two}>
          <Switch
            label={t('forms.isRequired')}
            checked={field.required ?? false}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
          <Switch
            label={t('forms.half')}
            checked={field.width === 'half'}
            onChange={(event) => set({ width: event.currentTarget.checked ? 'half' : 'full' })}
          />
        </div>
      )}
      {!isLast && (
        <div className={classes.foot}>
          <Button tone="danger" icon={<IconTrash />} onClick={onRemove}>
            {t('forms.removeField')}
          </Button>
        </div>
      )}
    </div>
  );
}
