// A template of mails: Liquid over plain text, MJML or a design made of blocks.
import type { Language } from '../../language.ts';

export const templateFormats = ['text', 'mjml', 'blocks'] as const;
export const templateKinds = ['marketing', 'transactional'] as const;

export interface TemplateContent {
  subject: string;
  /** Of the format `blocks`, the design as JSON. */
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
  /** Null when it is that of the HTML. */
  text: string | null;
  id: string;
  number: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
