// A form: its fields, its style, and the settings of the leads that its submissions create.
import type { Named } from '../catalog/catalog.ts';
import type { Language } from '../language.ts';
import type { FormStyle } from './form-style.ts';

export const fieldTypes = [
  'text',
  'textarea',
  'email',
  'phone',
  'number',
  'date',
  'choice',
  'choices',
  'checkbox',
  'consent',
  'hidden',
] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface FieldOption {
  value: string;
  label: string;
}

export interface FieldRules {
  min_length?: number;
  max_length?: number;
  /** The lowest number, the first day, or the minimum number of choices. */
  min?: number | string;
  max?: number | string;
  /** E-mail addresses of other domains are rejected. */
  domains?: string[];
}

/** Stored exactly as the API receives it, hence the names in snake case. */
export interface FormField {
  key: string;
  label: string;
  type: FieldType;
  required: boolean;
  options?: (string | FieldOption)[];
  /** For a choice: a drop-down list, or radio buttons. */
  display?: 'select' | 'radio';
  width?: 'full' | 'half';
  placeholder?: string;
  help?: string;
  rules?: FieldRules;
  /** For a consent: the text that the visitor agrees to. */
  text?: string;
  /** For a hidden field: its value when the URL has none. */
  default?: string;
  /** For a hidden field: the URL parameter that holds its value; by default its key. */
  parameter?: string;
}

export interface Form {
  workspaceId: string;
  id: string;
  number: number;
  publicId: string;
  name: string;
  /** The heading for visitors; without one they see the name. */
  title: string | null;
  description: string | null;
  /** Increases when the fields change. */
  fieldsVersion: number;
  fields: FormField[];
  style: FormStyle;
  redirectUrl: string | null;
  message: string | null;
  source: string | null;
  pipeline: Named | null;
  stage: Named | null;
  assignee: Named | null;
  tags: string[];
  notified: Named[];
  /** The maximum number of submissions of one IP address in a minute. */
  rateLimit: number;
  /** The language of its page; null shows each visitor that of their browser. */
  language: Language | null;
  active: boolean;
  submissions: number;
  spam: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The content of its page. */
export type FormContent = Pick<
  Form,
  'name' | 'title' | 'description' | 'fields' | 'style' | 'redirectUrl' | 'message' | 'language'
>;

export const defaultRateLimit = 10;

export const optionsOf = ({ options = [] }: Pick<FormField, 'options'>): FieldOption[] =>
  options.map((one) => (typeof one === 'string' ? { value: one, label: one } : one));
