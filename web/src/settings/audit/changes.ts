// The changes of an event, field by field, as short texts. Pure.
import type { Event } from '@inlet/sdk';

export interface FieldChange {
  field: string;
  before: string | undefined;
  after: string | undefined;
}

type Values = Record<string, unknown>;

// Told by the sentence, or of no use to people.
const silent = new Set(['number', 'name', 'session_id', 'position']);
const maxLength = 60;

export function changesOf({ before, after }: Pick<Event, 'before' | 'after'>): FieldChange[] {
  const [old, next] = [(before ?? {}) as Values, (after ?? {}) as Values];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((field) => !(silent.has(field) && before === null))
    .map((field) => ({ field, before: textOf(old[field]), after: textOf(next[field]) }))
    .filter((change) => change.before !== change.after);
}

function textOf(value: unknown): string | undefined {
  const text = plainText(value);
  if (text === '') return undefined;
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** Shows a record within the event, such as a task, by its name. */
function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  const { title, name } = value as Values;
  if (typeof title === 'string') return title;
  if (typeof name === 'string') return name;
  const parts = Object.entries(value).filter(([, part]) => plainText(part) !== '');
  return parts.map(([field, part]) => `${fieldWords(field)}: ${plainText(part)}`).join(', ');
}

/** The name of the subject, as far as the event has it. */
export function subjectName({
  before,
  after,
  subject,
}: Pick<Event, 'before' | 'after' | 'subject'>) {
  const values = { ...(before as Values | null), ...(after as Values | null) };
  const person = [values.first_name, values.last_name].filter(Boolean).join(' ');
  const named = [values.name, values.label, values.title, person, values.url, values.email].find(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  return named ?? (subject.id === null ? '' : `#${subject.id}`);
}

/** assigned_user_id is read as "assigned user". */
export const fieldWords = (field: string): string =>
  field.replace(/_(?:id|ids|at)$/, '').replaceAll('_', ' ');
