// An edit of some fields of a record, and whether somebody else has changed the same field since it
// began. Pure.

export interface Edit<Body, Shown> {
  /** The body of the request. */
  body: Body;
  /** The same, as the record has it: it is shown until the server has answered. */
  shown: Partial<Shown>;
  /** The record as the person saw it when they began. */
  base: Shown;
  /** Describes the edit in the toast that offers its undo. */
  text: string;
}

/** The first edited field that another has changed since the edit began, to another value. */
export function changedMeanwhile<Shown extends object>(
  { base, shown, body }: Omit<Edit<object, Shown>, 'text'>,
  current: Shown,
): keyof Shown | undefined {
  // A derived field, such as a name from its parts, follows the fields that are sent.
  const sent = keysOf(shown).filter((name) => name in body);
  return sent.find((name) => {
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

/** The record as before the edit, as far as it still shows it. */
export function withoutEdit<Shown extends object>(
  { base, shown }: Pick<Edit<unknown, Shown>, 'base' | 'shown'>,
  current: Shown,
): Shown {
  const back = keysOf(shown).filter((name) => same(current[name], shown[name]));
  return { ...current, ...Object.fromEntries(back.map((name) => [name, base[name]])) };
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const keysOf = <Shown extends object>(record: Partial<Shown>) =>
  Object.keys(record) as (keyof Shown)[];
