// Defines a custom field, or changes one. The type is chosen once, since values are kept by it.

import type { CustomField } from '@inlet/sdk';
import { Checkbox, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { language, t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { currencies } from '../parts/places.ts';
import {
  draftOfField,
  fieldTypes,
  hasOptions,
  newField,
  toField,
  toNewField,
} from './field-draft.ts';
import classes from './fields.module.css';

interface Props {
  workspace: string;
  /** Undefined for a new one. */
  field?: CustomField;
  /** The key that leads already have. */
  promoted?: string;
  onClose: () => void;
}

export function FieldDialog({ workspace, field, promoted, onClose }: Props) {
  const [draft, setDraft] = useState(() =>
    field ? draftOfField(field) : { ...newField, key: promoted ?? '' },
  );
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const { customFields } = inletOf(workspace);

  async function submit() {
    if (field) await customFields.update(field.id, toField(draft));
    else if (promoted === undefined) await customFields.create(toNewField(draft));
    else {
      const { label, fitting, unfitting } = await customFields.promote(toNewField(draft));
      showToast({ kind: 'done', text: t('fields.promoted', { label, fitting, unfitting }) });
    }
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'fields') });
    onClose();
  }

  const title = field ? 'fields.change' : promoted === undefined ? 'fields.new' : 'fields.promote';
  return (
    <FormDialog
      title={t(title)}
      submit={field ? t('settings.save') : t('fields.define')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <>
          <TextInput
            data-autofocus
            label={t('fields.label')}
            maxLength={200}
            value={draft.label}
            error={problems.label}
            onChange={({ currentTarget: { value } }) => change({ label: value })}
          />
          <TextInput
            label={t('fields.key')}
            description={t('fields.keyText')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={100}
            disabled={promoted !== undefined}
            value={draft.key}
            error={problems.key}
            onChange={({ currentTarget: { value } }) => change({ key: value })}
          />
          <Select
            label={t('fields.type')}
            allowDeselect={false}
            disabled={field !== undefined}
            data={fieldTypes.map((value) => ({ value, label: t(`fields.type_${value}`) }))}
            value={draft.type}
            error={problems.type}
            onChange={(value) => {
              const type = fieldTypes.find((one) => one === value);
              if (type) change({ type });
            }}
          />
          {hasOptions(draft.type) && (
            <TagsInput
              label={t('fields.options')}
              description={t('fields.optionsText')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxTags={200}
              value={draft.options}
              error={problems.options}
              onChange={(options) => change({ options })}
            />
          )}
          {draft.type === 'number' && (
            <div className={classes.columns}>
              <Select
                label={t('fields.measure')}
                allowDeselect={false}
                data={(['none', 'currency', 'unit'] as const).map((value) => ({
                  ...{ value, label: t(`fields.measure_${value}`) },
                }))}
                value={draft.measure}
                onChange={(value) =>
                  change({ measure: value === 'currency' || value === 'unit' ? value : 'none' })
                }
              />
              {draft.measure === 'currency' && (
                <Select
                  searchable
                  label={t('fields.currency')}
                  data={currencies(language())}
                  value={draft.currency || null}
                  error={problems.currency}
                  onChange={(currency) => change({ currency: currency ?? '' })}
                />
              )}
              {draft.measure === 'unit' && (
                <TextInput
                  label={t('fields.unit')}
                  placeholder="m²"
                  maxLength={20}
                  value={draft.unit}
                  error={problems.unit}
                  onChange={({ currentTarget: { value } }) => change({ unit: value })}
                />
              )}
            </div>
          )}
          <Checkbox
            label={t('fields.required')}
            description={t('fields.requiredText')}
            checked={draft.required}
            onChange={({ currentTarget: { checked } }) => change({ required: checked })}
          />
        </>
      )}
    </FormDialog>
  );
}
