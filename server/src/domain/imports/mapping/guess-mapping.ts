// Guesses the field of each column by its name, and by its values where the name says nothing. Pure.
import { isEmail } from '../../contacts/normalise-email.ts';
import { headerNames } from './header-names.ts';
import {
  customKeyOf,
  customTarget,
  type PlainTarget,
  plainTargets,
  type TargetField,
} from './target-fields.ts';

export interface NamedColumn {
  name: string;
  samples: readonly string[];
}

interface Known {
  customFields: readonly { key: string; name: string }[];
  /** Whether the workspace knows the value of a field that names one of its records. */
  resolves: (field: PlainTarget, value: string) => boolean;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const recordPrefix = /^(?:person|lead|contact|kontakt)(?=.)/;
const resolved: readonly PlainTarget[] = [
  ...(['status', 'assigned_to', 'pipeline', 'stage', 'event_type'] as const),
];

export function guessMapping(
  columns: readonly NamedColumn[],
  { customFields, resolves }: Known,
): (TargetField | null)[] {
  const fields: (TargetField | null)[] = columns.map(({ name }) => {
    const key = customKeyOf(name);
    if (key !== undefined) return customTarget(key);
    const field = customFields.find(
      (one) => letters(one.name) === letters(name) || letters(one.key) === letters(name),
    );
    return field === undefined ? null : customTarget(field.key);
  });
  for (const target of plainTargets) {
    const index = columnOf(target, columns, fields);
    const samples = columns[index]?.samples ?? [];
    const isKnown = !resolved.includes(target) || samples.some((value) => resolves(target, value));
    if (index >= 0 && isKnown) fields[index] = target;
  }
  if (!fields.includes('email')) {
    const index = columns.findIndex(
      ({ samples }, at) => fields[at] === null && samples.length > 0 && samples.every(isEmail),
    );
    if (index >= 0) fields[index] = 'email';
  }
  // The parts say more than the whole.
  const whole = fields.indexOf('name');
  if (whole >= 0 && fields.includes('first_name') && fields.includes('last_name')) {
    fields[whole] = null;
  }
  return fields;
}

/** The free column with the surest name; −1 for none. */
function columnOf(
  target: PlainTarget,
  columns: readonly NamedColumn[],
  fields: readonly (TargetField | null)[],
): number {
  const names = headerNames[target] ?? [];
  let best = { index: -1, rank: names.length };
  for (const [index, { name }] of columns.entries()) {
    if (fields[index] !== null) continue;
    const text = letters(name);
    const rank = [text, text.replace(recordPrefix, '')]
      .map((one) => names.indexOf(one))
      .filter((at) => at >= 0)
      .reduce((least, at) => Math.min(least, at), names.length);
    if (rank < best.rank) best = { index, rank };
  }
  return best.index;
}
