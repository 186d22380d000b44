// Fills the values of a lead into a template. Pure.
import { htmlToText } from '../../../platform/templates/html-to-text.ts';
import {
  missingValues,
  renderLiquid,
  TemplateError,
  type Values,
} from '../../../platform/templates/liquid.ts';
import { problemOf } from './compile-content.ts';
import type { Template } from './template.ts';

export type Renderable = Pick<Template, 'subject' | 'html' | 'text'>;

export interface RenderedMail {
  subject: string;
  text: string;
  html: string | null;
}

/** Throws a DomainError when the values make it fail, such as by its size. */
export function renderTemplate({ subject, html, text }: Renderable, values: Values): RenderedMail {
  const filled = html === null ? null : render('body', html, values, 'html');
  return {
    subject: render('subject', subject, values),
    text: text === null ? htmlToText(filled ?? '') : render('body', text, values),
    html: filled,
  };
}

/** The names of values that the template has and the lead lacks. */
export const missingIn = ({ subject, html, text }: Renderable, values: Values): string[] => [
  ...new Set([...missingValues(subject, values), ...missingValues(html ?? text ?? '', values)]),
];

function render(field: string, text: string, values: Values, format?: 'text' | 'html'): string {
  try {
    return renderLiquid(text, values, format);
  } catch (error) {
    throw error instanceof TemplateError ? problemOf(field, error) : error;
  }
}
