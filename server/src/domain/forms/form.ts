// A form: what a visitor is asked, how it looks, and what becomes of the answers.
import type { Named } from '../catalog/catalog.ts';
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
  /** The smallest number, the first day, or how many have to be chosen. */
  min?: number | string;
  max?: number | string;
  /** Of e-mail addresses: those of other domains are refused. */
  domains?: string[];
}

/** Kept as it was sent, under the names it was sent with. */
export interface FormField {
  key: string;
  label: string;
  type: FieldType;
  required: boolean;
  options?: (string | FieldOption)[];
  /** Of a choice: a list that opens, or buttons that all show. */
  display?: 'select' | 'radio';
  width?: 'full' | 'half';
  placeholder?: string;
  help?: string;
  rules?: FieldRules;
  /** Of a consent: what is agreed to. */
  text?: string;
  /** Of a hidden field: its value when the address brings none. */
  default?: string;
  /** Of a hidden field: the parameter of the address that brings its value; else its key. */
  parameter?: string;
}

export interface Form {
  workspaceId: string;
  id: string;
  number: number;
  publicId: string;
  name: string;
  /** What visitors read above it; the name when there is none. */
  title: string | null;
  description: string | null;
  /** Moves when the fields change. */
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
  /** How often one address may send it in a minute. */
  rateLimit: number;
  active: boolean;
  submissions: number;
  spam: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const defaultRateLimit = 10;

export const optionsOf = ({ options = [] }: Pick<FormField, 'options'>): FieldOption[] =>
  options.map((one) => (typeof one === 'string' ? { value: one, label: one } : one));
