// The fields that a contract does not know, stored as sent, within bounds. Pure.
import { invalidFields } from '../../domain/errors.ts';
import {
  extraProblem,
  maxExtraFields,
  tooManyExtra,
} from '../../domain/leads/fields/extra-fields.ts';
import type { Json } from '../../domain/leads/lead.ts';

export function extraFields(
  body: Record<string, unknown>,
  known: ReadonlySet<string>,
): Record<string, Json> | undefined {
  let extra: Record<string, Json> | undefined;
  let count = 0;
  for (const name in body) {
    if (known.has(name)) continue;
    count += 1;
    if (count > maxExtraFields) throw invalidFields([tooManyExtra(name)]);
    extra ??= {};
    extra[name] = body[name] as Json;
  }
  const problem = extra && extraProblem(extra);
  if (extra && problem) throw invalidFields([problem(Object.keys(extra)[0] as string)]);
  return extra;
}
