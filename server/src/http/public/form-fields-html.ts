// Renders the fields of a form as HTML, each associated with its label, its help and its problem.
// Pure; escapes all text from users.
import { type FormField, optionsOf } from '../../domain/forms/form.ts';
import { leadKeys } from '../../domain/forms/lead-keys.ts';
import { escapeHtml } from './plain-page.ts';
import type { Texts } from './texts/en.ts';

type FormTexts = Texts['form'];

export interface FieldState {
  /** The submitted or prefilled value. */
  value: unknown;
  problem: string | undefined;
  /** The attribute that focuses the first field with a problem. */
  focus: 'autofocus' | 'data-autofocus' | undefined;
}

export const fieldId = (key: string): string => `field-${key}`;

/** Escapes a text and turns [text](https://…) into a link. */
export function linked(text: string): string {
  const link = /\[([^[\]]{1,200})\]\((https?:\/\/[^\s()<>"']{1,2000})\)/g;
  let html = '';
  let done = 0;
  for (const found of text.matchAll(link)) {
    const [whole, label = '', address = ''] = found;
    html += escapeHtml(text.slice(done, found.index));
    html += `<a href="${escapeHtml(address)}" target="_blank" rel="noopener">${escapeHtml(label)}</a>`;
    done = found.index + whole.length;
  }
  return html + escapeHtml(text.slice(done));
}

export function fieldHtml(texts: FormTexts, field: FormField, state: FieldState): string {
  const { type } = field;
  if (type === 'hidden') return hidden(field.key, textOf(state.value));
  if (type === 'checkbox' || type === 'consent') return tickHtml(texts, field, state);
  if (type === 'choices' || (type === 'choice' && field.display === 'radio')) {
    return groupHtml(texts, field, state);
  }
  const label = `<label class="label" for="${fieldId(field.key)}">${labelHtml(texts, field)}</label>`;
  return wrap(field, state, `${label}${helpHtml(field)}${inputHtml(texts, field, state)}`);
}

export const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const inputTypes: Partial<Record<FormField['type'], string>> = {
  email: 'type="email" inputmode="email" spellcheck="false" autocapitalize="none"',
  phone: 'type="tel"',
  number: 'type="text" inputmode="decimal"',
  date: 'type="date"',
};

function inputHtml(texts: FormTexts, field: FormField, state: FieldState): string {
  const { key, type, rules = {}, placeholder } = field;
  const value = textOf(state.value);
  const shared = [
    `class="input" id="${fieldId(key)}" name="${escapeHtml(key)}"`,
    attributes(field, state),
    autocompleteOf(field),
    placeholder && `placeholder="${escapeHtml(placeholder)}"`,
    rules.max_length && `maxlength="${rules.max_length}"`,
  ];
  if (type === 'textarea') {
    return `<textarea ${joined(shared)}>\n${escapeHtml(value)}</textarea>`;
  }
  if (type === 'choice') return selectHtml(texts, field, value, joined(shared));
  const bounds = type === 'date' && [
    rules.min && `min="${escapeHtml(String(rules.min))}"`,
    rules.max && `max="${escapeHtml(String(rules.max))}"`,
  ];
  return `<input ${joined([inputTypes[type] ?? 'type="text"', ...shared, ...(bounds || [])])} value="${escapeHtml(value)}">`;
}

function selectHtml(texts: FormTexts, field: FormField, value: string, shared: string): string {
  const first = `<option value="">${escapeHtml(field.placeholder ?? texts.choose)}</option>`;
  const rest = optionsOf(field).map((option) => {
    const chosen = option.value === value ? ' selected' : '';
    return `<option value="${escapeHtml(option.value)}"${chosen}>${escapeHtml(option.label)}</option>`;
  });
  return `<select ${shared}>${first}${rest.join('')}</select>`;
}

function groupHtml(texts: FormTexts, field: FormField, state: FieldState): string {
  const { key, type } = field;
  const chosen = new Set([state.value].flat().map(textOf));
  const kind = type === 'choices' ? 'checkbox' : 'radio';
  const ticks = optionsOf(field).map((option, index) => {
    const parts = [
      `type="${kind}" name="${escapeHtml(key)}" value="${escapeHtml(option.value)}"`,
      `id="${fieldId(key)}${index === 0 ? '' : `-${index + 1}`}"`,
      chosen.has(option.value) && 'checked',
      kind === 'radio' && field.required && 'required',
      state.problem && 'aria-invalid="true"',
      index === 0 && state.focus,
    ];
    return `<label class="tick"><input ${joined(parts)}><span>${escapeHtml(option.label)}</span></label>`;
  });
  const legend = `<legend>${labelHtml(texts, field)}</legend>${helpHtml(field)}`;
  const body = `<fieldset${describedBy(field, state)}>${legend}<div class="choices">${ticks.join('')}</div></fieldset>`;
  return wrap(field, state, body);
}

function tickHtml(texts: FormTexts, field: FormField, state: FieldState): string {
  const { key, type, label, text } = field;
  const parts = [
    `type="checkbox" id="${fieldId(key)}" name="${escapeHtml(key)}" value="true"`,
    attributes(field, state),
    /^(true|on|yes|1)$/i.test(String(state.value)) && 'checked',
  ];
  const caption = type === 'consent' ? linked(text ?? label) : labelHtml(texts, field);
  const heading =
    type === 'consent'
      ? `<span class="label" aria-hidden="true">${labelHtml(texts, field)}</span>`
      : '';
  const tick = `<label class="tick"><input ${joined(parts)}><span>${caption}</span></label>`;
  return wrap(field, state, `${heading}${tick}${helpHtml(field)}`, ' alone');
}

function wrap(field: FormField, { problem }: FieldState, body: string, kind = ''): string {
  const half = field.width === 'half' ? ' half' : '';
  const error = problem
    ? `<p class="error" id="${fieldId(field.key)}-error"><span>${escapeHtml(problem)}</span></p>`
    : '';
  return `<div class="field${half}${kind}${problem ? ' wrong' : ''}">${body}${error}</div>`;
}

function labelHtml(texts: FormTexts, { label, required }: FormField): string {
  const optional = ` <span class="optional">${texts.optional}</span>`;
  return escapeHtml(label) + (required ? '' : optional);
}

function helpHtml({ key, help }: FormField): string {
  return help ? `<p class="help" id="${fieldId(key)}-help">${escapeHtml(help)}</p>` : '';
}

function describedBy({ key, help }: FormField, { problem }: FieldState): string {
  const notes = [problem && `${fieldId(key)}-error`, help && `${fieldId(key)}-help`];
  const ids = notes.filter(Boolean).join(' ');
  return ids === '' ? '' : ` aria-describedby="${ids}"`;
}

function attributes(field: FormField, state: FieldState): string {
  return joined([
    field.required && 'required',
    describedBy(field, state),
    state.problem && 'aria-invalid="true"',
    state.focus,
  ]);
}

function autocompleteOf({ key, type }: FormField): string | undefined {
  const known =
    leadKeys.get(key)?.autocomplete ?? { email: 'email', phone: 'tel' }[type as 'email'];
  return known && `autocomplete="${known}"`;
}

const joined = (parts: readonly unknown[]): string =>
  parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => String(part).trim())
    .join(' ');
