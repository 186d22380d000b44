// A template of mails: Liquid over MJML or plain text.
import type { Language } from '../../language.ts';

export const templateFormats = ['mjml', 'text'] as const;
export const templateKinds = ['marketing', 'transactional'] as const;

export interface TemplateContent {
  subject: string;
  body: string;
  format: (typeof templateFormats)[number];
}

export interface TemplateFields extends TemplateContent {
  name: string;
  language: Language;
  kind: (typeof templateKinds)[number];
}

export interface Template extends TemplateFields {
  /** What the body became; null for plain text. */
  html: string | null;
  id: string;
  number: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
