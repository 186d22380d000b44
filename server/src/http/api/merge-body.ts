// The body of a merge: which records become part of one, and whose value each field gets.
import Type from 'typebox';
import type { MergeRequest } from '../../domain/resolve-merge.ts';
import { refOf } from '../record-id.ts';

const maxMerged = 19;

const recordId = () =>
  Type.Unsafe<number | string>({ type: ['integer', 'string'], minimum: 1, maxLength: 254 });

/** `choosable` are the fields beside custom ones. */
export function mergeBodyOf<Kind extends 'contact' | 'lead'>(
  kind: Kind,
  choosable: readonly string[],
  { description, examples }: { description: string; examples: object[] },
) {
  const ids = Type.Array(recordId(), {
    minItems: 1,
    maxItems: maxMerged,
    description: `The ${kind}s that become part of this one, by number, UUID or ${kind}_….`,
  });
  const fields = Type.Unsafe<Record<string, number | string>>({
    type: 'object',
    properties: Object.fromEntries(choosable.map((field) => [field, recordId()])),
    patternProperties: { '^custom_fields\\..+$': recordId() },
    additionalProperties: false,
    description,
  });
  return Type.Object(
    { [`${kind}_ids`]: ids, fields: Type.Optional(fields) } as {
      [Name in `${Kind}_ids`]: typeof ids;
    } & { fields: ReturnType<typeof Type.Optional<typeof fields>> },
    { additionalProperties: false, examples },
  );
}

export const readMerge = (
  ids: readonly (number | string)[],
  fields: Readonly<Record<string, number | string>> = {},
): MergeRequest => ({
  others: ids.map(refOf),
  choices: Object.fromEntries(Object.entries(fields).map(([field, id]) => [field, refOf(id)])),
});
