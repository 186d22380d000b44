import Type, { type TObject } from 'typebox';

const description = 'The number, the UUID, or a prefix and 26 characters.';

/** The schema of the parameters of a path; undefined when it has none. */
export function paramsOf(path: string): TObject | undefined {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
  if (names.length === 0) return undefined;
  return Type.Object(Object.fromEntries(names.map((name) => [name, Type.String({ description })])));
}
