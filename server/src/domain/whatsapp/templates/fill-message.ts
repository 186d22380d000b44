// The text and the parameters of a template message, checked against the template. Pure.
import { invalidField } from '../../errors.ts';
import type { TemplateMessage, WhatsappKind } from '../message.ts';
import { allVariablesOf, fillTemplate, needsMore } from './components.ts';
import { isMarketing, type WhatsappTemplate } from './template.ts';

export interface TemplateChoice {
  name: string;
  /** May be left out when the template has one. */
  language?: string | undefined;
  variables?: readonly string[] | undefined;
}

export interface FilledMessage {
  text: string;
  template: TemplateMessage;
  kind: Extract<WhatsappKind, 'marketing' | 'transactional'>;
}

/** `templates` are those with this name. Throws what the caller has to mend, at its field. */
export function fillMessage(
  templates: readonly WhatsappTemplate[],
  { name, language, variables = [] }: TemplateChoice,
): FilledMessage {
  const template = chooseLanguage(templates, language);
  if (template === undefined) throw invalidField('template', 'whatsapp_template_unknown', { name });
  if (template.status !== 'APPROVED') {
    throw invalidField('template', 'whatsapp_template_not_approved', { status: template.status });
  }
  if (needsMore(template.components)) {
    throw invalidField('template', 'whatsapp_template_not_supported');
  }
  const names = allVariablesOf(template.components);
  if (names.length !== variables.length) {
    throw invalidField('variables', 'whatsapp_variables_wrong', { names });
  }
  if (variables.some((value) => value.trim() === '')) {
    throw invalidField('variables', 'whatsapp_variable_empty');
  }
  const values = variables.map(oneLine);
  return {
    text: fillTemplate(template.components, values),
    template: { name: template.name, language: template.language, variables: values },
    kind: isMarketing(template) ? 'marketing' : 'transactional',
  };
}

function chooseLanguage(
  templates: readonly WhatsappTemplate[],
  language: string | undefined,
): WhatsappTemplate | undefined {
  if (language !== undefined) return templates.find((one) => one.language === language);
  return templates.find(({ status }) => status === 'APPROVED') ?? templates[0];
}

/** The API refuses line breaks and wide gaps in a value. */
const oneLine = (value: string): string => value.replaceAll(/\s+/g, ' ').trim();
