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
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface ValueWords {
  yes: string;
  no: string;
  time: (time: string) => string;
}

export function changesOf(
  { before, after }: Pick<Event, 'before' | 'after'>,
  words: ValueWords,
): FieldChange[] {
  const [old, next] = [(before ?? {}) as Values, (after ?? {}) as Values];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .filter((field) => !(silent.has(field) && before === null))
    .map((field) => ({
      field,
      // Of a record within the event, the former values lack its name.
      before:
        nameOf(next[field]) !== undefined && nameOf(old[field]) === undefined
          ? plainValue(old[field], words)
          : textOf(old[field], words),
      after: textOf(next[field], words),
    }))
    .filter((change) => change.before !== change.after);
}

/** The text of a plain value; none of a record. */
const plainValue = (value: unknown, words: ValueWords) =>
  typeof value === 'object' ? undefined : textOf(value, words);

function textOf(value: unknown, words: ValueWords): string | undefined {
  const text = plainText(value, words);
  if (text === '') return undefined;
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** Shows a record within the event, such as a task, by its name, and no ids that mean nothing. */
function plainText(value: unknown, words: ValueWords): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string' && timePattern.test(value)) return words.time(value);
  if (typeof value === 'string' && uuidPattern.test(value)) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one) => plainText(one, words)).join(', ');
  const name = nameOf(value);
  if (name !== undefined) return name;
  return Object.entries(value)
    .map(([field, part]) => ({ field, text: plainText(part, words) }))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${fieldWords(field)}: ${text}`)
    .join(', ');
}

function nameOf(value: unknown): string | undefined {
  const { title, name } = (value ?? {}) as Values;
  return [title, name].find((text): text is string => typeof text === 'string');
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
