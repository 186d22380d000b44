// The fields that an event changed, those within custom_fields, extra and consent one by one. Pure.
import type { Facts, FieldChange } from './telling.ts';

const grouped: readonly string[] = ['custom_fields', 'extra', 'consent'];
/** Said by another field of the same event. */
const impliedBy: Readonly<Record<string, string>> = { first_name: 'name', last_name: 'name' };

export function changesOf(before: Facts | null, after: Facts | null): FieldChange[] {
  const names = namesOf(before, after);
  return names.flatMap((field): FieldChange[] => {
    const implied = impliedBy[field];
    if (implied !== undefined && names.includes(implied)) return [];
    const change = { field, before: before?.[field], after: after?.[field] };
    if (!grouped.includes(field)) return [change];
    const old = factsOf(change.before);
    const now = factsOf(change.after);
    const parts = namesOf(old, now).filter((name) => !same(old?.[name], now?.[name]));
    if (parts.length === 0) return [change];
    return parts.map((name) => ({ field: name, before: old?.[name], after: now?.[name] }));
  });
}

const namesOf = (before: Facts | null, after: Facts | null): string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
];

const factsOf = (value: unknown): Facts | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : null;

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
