// What every body goes through before its schema: texts are trimmed, an empty text counts as not
// sent, and what no database or reader can hold is named. A field that the schema does not know stays
// as it was sent: where a lead is made it is kept so, and elsewhere it is refused by its name. Pure.
import type { FieldProblem } from '../../domain/errors.ts';
import { isStorable, notText } from './storable-text.ts';

const deepest = 12;
type Bag = Record<string, unknown>;

export function cleanBody(
  body: unknown,
  isKnown: (field: string) => boolean = () => true,
): { body: unknown; problems: FieldProblem[] } {
  if (!isBag(body)) return { body, problems: [] };
  const problems: FieldProblem[] = [];
  for (const field of Object.keys(body)) {
    const value = body[field];
    const trouble = isStorable(field)
      ? null
      : 'The name of a field holds characters that are not text.';
    const known = isKnown(field);
    const cleaned = trouble === null ? clean(value, 0, known) : { trouble };
    if ('trouble' in cleaned) {
      const name = field.toWellFormed().replaceAll('\0', '').slice(0, 100);
      problems.push({ field: name, kind: 'wrong', message: cleaned.trouble });
    } else if (known && cleaned.value === '') delete body[field];
    else body[field] = cleaned.value;
  }
  return { body, problems };
}

type Cleaned = { value: unknown } | { trouble: string };

function clean(value: unknown, depth: number, trims: boolean): Cleaned {
  if (typeof value === 'string') {
    if (!isStorable(value)) return { trouble: notText };
    return { value: trims ? value.trim() : value };
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { trouble: 'The number is too large.' };
  }
  if (value === null || typeof value !== 'object') return { value };
  if (depth >= deepest) return { trouble: 'The value is nested too deeply.' };
  for (const [key, item] of Object.entries(value)) {
    if (!isStorable(key)) return { trouble: 'A key holds characters that are not text.' };
    const cleaned = clean(item, depth + 1, trims);
    if ('trouble' in cleaned) return cleaned;
    if (cleaned.value !== item) (value as Bag)[key] = cleaned.value;
  }
  return { value };
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
