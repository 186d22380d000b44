// The fields that a contract does not know, kept as sent within bounds. Pure.
import { invalidField } from '../../domain/errors.ts';
import type { Json } from '../../domain/leads/lead.ts';

const mostFields = 50;
const mostBytes = 8 * 1024;

export function extraFields(
  body: Record<string, unknown>,
  known: ReadonlySet<string>,
): Record<string, Json> | undefined {
  let extra: Record<string, Json> | undefined;
  let count = 0;
  for (const name in body) {
    if (known.has(name)) continue;
    count += 1;
    if (count > mostFields) {
      throw invalidField(name, `There are more than ${mostFields} fields that are not known here.`);
    }
    extra ??= {};
    extra[name] = body[name] as Json;
  }
  if (extra && Buffer.byteLength(JSON.stringify(extra)) > mostBytes) {
    throw invalidField(
      Object.keys(extra)[0] as string,
      `The fields that are not known here are larger than ${mostBytes / 1024} KiB together.`,
    );
  }
  return extra;
}
