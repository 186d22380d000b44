import type { CustomField, FormField } from '@inlet/sdk';
import { Select, TextInput } from '@mantine/core';
import { t } from '../../texts/t.ts';
import { defaultTexts } from './add-field.tsx';
import { keyFromLabel } from './draft.ts';
import { fitsLeadField, isLeadField, leadFields, retype } from './field-kinds.ts';
import { customField, leadFieldKeys } from './targets.ts';

interface Props {
  field: FormField;
  customFields: readonly CustomField[];
  error: string | undefined;
  onChange: (field: FormField) => void;
}

const own = '=own';

/** Which field of the lead the answer fills. */
export function TargetSelect({ field, customFields, error, onChange }: Props) {
  const custom = customFields.find(({ key }) => key === field.key);
  const isOwn = !isLeadField(field.key) && custom === undefined;

  function choose(key: string | null) {
    const next = customFields.find((one) => one.key === key);
    if (key === null) return;
    if (next !== undefined) {
      const { type, options } = customField(next);
      const { options: _, ...rest } = retype({ ...field, key }, type, defaultTexts());
      onChange({ ...rest, ...(options && { options }) });
    } else if (isLeadField(key)) {
      const type = leadFields[key];
      const keepsType = fitsLeadField(field.type) && type === 'text';
      onChange(keepsType ? { ...field, key } : retype({ ...field, key }, type, defaultTexts()));
    } else onChange({ ...field, key: keyFromLabel(field.label) });
  }

  return (
    <div>
      <Select
        label={t('forms.fills')}
        searchable
        allowDeselect={false}
        data={[
          {
            group: t('forms.ofTheLead'),
            items: leadFieldKeys.map((key) => ({ value: key, label: t(`forms.lead_${key}`) })),
          },
          {
            group: t('forms.customFields'),
            items: [
              ...customFields.map(({ key, label }) => ({ value: key, label })),
              { value: own, label: t('forms.ownKey') },
            ],
          },
        ]}
        value={isOwn ? own : field.key}
        error={isOwn ? undefined : error}
        onChange={choose}
      />
      {isOwn && (
        <TextInput
          mt={6}
          aria-label={t('forms.key')}
          value={field.key}
          error={error}
          spellCheck={false}
          onChange={(event) => onChange({ ...field, key: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
