// Prepares every body for its schema: it trims texts, removes empty ones, and reports texts that
// cannot be stored. Unknown fields stay as sent: a lead keeps them, and other schemas refuse them by
// name. Pure.
import { type FieldProblem, type ProblemAt, problemAt } from '../../domain/errors.ts';
import { isStorable } from '../../platform/storable-text.ts';
import { notText } from './storable-text.ts';

const maxDepth = 12;
type JsonObject = Record<string, unknown>;

export function cleanBody(
  body: unknown,
  isKnown: (field: string) => boolean = () => true,
): { body: unknown; problems: FieldProblem[] } {
  if (!isObject(body)) return { body, problems: [] };
  const problems: FieldProblem[] = [];
  for (const field of Object.keys(body)) {
    const value = body[field];
    const known = isKnown(field);
    const cleaned = isStorable(field)
      ? clean(value, 0, known)
      : { problem: problemAt('not_text', { part: 'name' }) };
    if ('problem' in cleaned) {
      const name = field.toWellFormed().replaceAll('\0', '').slice(0, 100);
      problems.push(cleaned.problem(name));
    } else if (known && cleaned.value === '') delete body[field];
    else body[field] = cleaned.value;
  }
  return { body, problems };
}

type Cleaned = { value: unknown } | { problem: ProblemAt };

function clean(value: unknown, depth: number, trims: boolean): Cleaned {
  if (typeof value === 'string') {
    if (!isStorable(value)) return { problem: notText };
    return { value: trims ? value.trim() : value };
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { problem: problemAt('number_too_large') };
  }
  if (value === null || typeof value !== 'object') return { value };
  if (depth >= maxDepth) return { problem: problemAt('nested_too_deeply') };
  for (const [key, item] of Object.entries(value)) {
    if (!isStorable(key)) return { problem: problemAt('not_text', { part: 'key' }) };
    const cleaned = clean(item, depth + 1, trims);
    if ('problem' in cleaned) return cleaned;
    if (cleaned.value !== item) (value as JsonObject)[key] = cleaned.value;
  }
  return { value };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
