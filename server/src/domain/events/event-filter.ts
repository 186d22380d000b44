// Which events a client subscribes to: types by name, `lead.*` for every type of a noun, `*` for all.
// Lists of events, streams and webhooks all use it. Pure.

export const everyEvent = '*';

/** The wildcard that includes every type of the same noun. */
export const everyTypeOf = (type: string): string => `${type.slice(0, type.indexOf('.'))}.*`;

/** Each type once, without those that a wildcard includes; undefined is all. */
export function normalizeTypes(types: readonly string[]): string[] | undefined {
  const names = new Set(types);
  if (names.has(everyEvent)) return undefined;
  const isIncluded = (type: string) => !type.endsWith('.*') && names.has(everyTypeOf(type));
  return [...names].filter((type) => !isIncluded(type));
}

export const matchesTypes = (types: ReadonlySet<string>, type: string): boolean =>
  types.has(type) || types.has(everyTypeOf(type)) || types.has(everyEvent);
