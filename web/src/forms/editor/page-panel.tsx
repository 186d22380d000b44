// The texts of the page of a form, and what visitors see after sending it.
import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import { t } from '../../texts/t.ts';
import type { FormDraft } from './draft.ts';
import classes from './form-editor.module.css';
import { hintBelow } from './hint-below.ts';

interface Props {
  draft: FormDraft;
  problems: Record<string, string>;
  onChange: (draft: FormDraft) => void;
}

type TextName = 'title' | 'description' | 'message' | 'redirect_url';

export function PagePanel({ draft, problems, onChange }: Props) {
  const [leads, setLeads] = useState(draft.redirect_url !== null);
  const set = (change: Partial<FormDraft>) => onChange({ ...draft, ...change });
  const text = (name: TextName) => ({
    value: draft[name] ?? '',
    error: problems[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set({ [name]: event.currentTarget.value || null }),
  });
  return (
    <div className={classes.group}>
      <TextInput
        label={t('forms.name')}
        description={t('forms.nameHint')}
        inputWrapperOrder={hintBelow}
        value={draft.name}
        error={problems.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput label={t('forms.title')} placeholder={draft.name} {...text('title')} />
      <Textarea label={t('forms.description')} autosize minRows={2} {...text('description')} />
      <Select
        label={t('forms.language')}
        description={t('forms.languageHint')}
        inputWrapperOrder={hintBelow}
        allowDeselect={false}
        data={[
          { value: 'en', label: t('language.en') },
          { value: 'de', label: t('language.de') },
          { value: '', label: t('forms.languageOfBrowser') },
        ]}
        value={draft.language ?? ''}
        onChange={(value) => set({ language: (value || null) as FormDraft['language'] })}
      />
      <div>
        <div className={classes.label}>{t('forms.afterSending')}</div>
        <SegmentedControl
          fullWidth
          aria-label={t('forms.afterSending')}
          data={[
            { value: 'message', label: t('forms.showMessage') },
            { value: 'redirect', label: t('forms.goToPage') },
          ]}
          value={leads ? 'redirect' : 'message'}
          onChange={(value) => {
            setLeads(value === 'redirect');
            if (value === 'message') set({ redirect_url: null });
          }}
        />
      </div>
      {leads ? (
        <TextInput
          label={t('forms.redirect')}
          type="url"
          placeholder="https://example.com/thanks"
          {...text('redirect_url')}
        />
      ) : (
        <Textarea label={t('forms.message')} autosize minRows={2} {...text('message')} />
      )}
    </div>
  );
}
