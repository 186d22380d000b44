import type { FormField } from '@inlet/sdk';
import { SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { choicesAsLines, choicesFromLines } from './field-kinds.ts';
import { hintBelow } from './hint-below.ts';

interface Props {
  field: FormField;
  error: string | undefined;
  onChange: (change: Partial<FormField>) => void;
}

export function ChoiceSettings({ field, error, onChange }: Props) {
  // The typed lines, with the empty one that is about to be filled.
  const [lines, setLines] = useState(() => choicesAsLines(field.options));
  return (
    <>
      <Textarea
        label={t('forms.choices')}
        description={t('forms.choicesHint')}
        inputWrapperOrder={hintBelow}
        autosize
        minRows={3}
        maxRows={12}
        value={lines}
        error={error}
        onChange={(event) => {
          setLines(event.currentTarget.value);
          onChange({ options: choicesFromLines(event.currentTarget.value, field.options) });
        }}
      />
      {field.type === 'choice' && (
        <SegmentedControl
          aria-label={t('forms.display')}
          data={[
            { value: 'select', label: t('forms.displaySelect') },
            { value: 'radio', label: t('forms.displayRadio') },
          ]}
          value={field.display ?? 'select'}
          onChange={(display) => onChange({ display: display as 'select' | 'radio' })}
        />
      )}
    </>
  );
}
