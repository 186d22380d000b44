// An edit of some fields of a record: what was there when it began, and whether somebody else was
// quicker. Pure.

export interface Edit<Body, Shown> {
  /** What is sent. */
  body: Body;
  /** The same, as the record has it: it is shown until the server has answered. */
  shown: Partial<Shown>;
  /** The record as the person saw it when they began. */
  base: Shown;
  /** What it does, in words, for its undo. */
  text: string;
}

/** The first edited field that another has changed since the edit began, to another value. */
export function changedMeanwhile<Shown extends object>(
  { base, shown }: Pick<Edit<unknown, Shown>, 'base' | 'shown'>,
  current: Shown,
): keyof Shown | undefined {
  return keysOf(shown).find((name) => {
    const wanted = shown[name];
    return partsOf(base[name], wanted).some((part) => {
      const now = valueAt(current[name], part);
      return !same(now, valueAt(base[name], part)) && !same(now, valueAt(wanted, part));
    });
  });
}

/** Custom fields are compared one by one, since only those of the body are written. */
function partsOf(base: unknown, wanted: unknown): (string | undefined)[] {
  if (!isObject(base) || !isObject(wanted)) return [undefined];
  const names = new Set([...Object.keys(base), ...Object.keys(wanted)]);
  return [...names].filter((name) => !same(base[name], wanted[name]));
}

const valueAt = (value: unknown, part: string | undefined): unknown =>
  part === undefined ? value : isObject(value) ? value[part] : undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const keysOf = <Shown extends object>(record: Partial<Shown>) =>
  Object.keys(record) as (keyof Shown)[];
