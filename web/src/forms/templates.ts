// Forms to start from. Their texts are in the language of the person who makes one.
import type { CreateForm, FormField } from '@inlet/sdk';
import { language, t } from '../texts/t.ts';
import { leadField } from './editor/targets.ts';

export const templates = ['contact', 'quote', 'event'] as const;
export type Template = (typeof templates)[number];

const half = (field: FormField): FormField => ({ ...field, width: 'half' });
const required = (field: FormField): FormField => ({ ...field, required: true });

const consent = (): FormField => ({
  ...{ key: 'consent', type: 'consent', required: true },
  ...{ label: t('forms.consentLabel'), text: t('forms.consentText') },
});

function fieldsOf(template: Template): FormField[] {
  if (template === 'contact') {
    return [
      required(leadField('name')),
      leadField('email'),
      { ...required(leadField('notes')), label: t('forms.contactMessage') },
      consent(),
    ];
  }
  if (template === 'quote') {
    return [
      ...[half(required(leadField('first_name'))), half(leadField('last_name'))],
      ...[leadField('email'), half(leadField('phone')), half(leadField('zip'))],
      { ...required(leadField('notes')), label: t('forms.quoteNeed') },
      {
        ...{ key: 'start', type: 'choice', display: 'radio', required: false },
        label: t('forms.quoteStart'),
        options: [t('forms.quoteSoon'), t('forms.quoteYear'), t('forms.quoteLater')],
      },
      consent(),
    ];
  }
  return [
    ...[half(required(leadField('name'))), half(leadField('company')), leadField('email')],
    {
      ...{ key: 'guests', type: 'number', required: true, rules: { min: 1, max: 20 } },
      label: t('forms.eventGuests'),
    },
    { ...leadField('notes'), label: t('forms.eventNotes') },
    consent(),
  ];
}

/** It takes no answers before it is published. */
export const formFrom = (template: Template): CreateForm => ({
  name: t(`forms.template_${template}`),
  fields: fieldsOf(template),
  style: { button_text: t(`forms.button_${template}`) },
  message: t('forms.thanksMessage'),
  language: language(),
  active: false,
});
