// Random conditions on a list, each with the test that brute force applies to the records as shown.
import fc from 'fast-check';

/** A condition as a query, and the test that it stands for. */
export interface Condition<Shown> {
  query: string;
  passes: (record: Shown) => boolean;
}

export type Value = string | number | boolean | string[] | null | undefined;
type ValueOf<Shown> = (record: Shown) => Value;

const isEmpty = (value: Value) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const fold = (value: Value) => [value].flat().map((one) => String(one).trim().toLowerCase());
const param = (name: string, values: readonly (string | number)[]) =>
  values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

export function oneOf<Shown>(name: string, of: ValueOf<Shown>, known: readonly string[]) {
  return fc
    .record({ values: fc.subarray([...known], { minLength: 1 }), not: fc.boolean() })
    .map(({ values, not }): Condition<Shown> => {
      const wanted = new Set(values.flatMap(fold));
      const passes = (record: Shown) =>
        !isEmpty(of(record)) && fold(of(record)).some((value) => wanted.has(value));
      return {
        query: param(not ? `${name}[not]` : name, values),
        passes: (record) => passes(record) !== not,
      };
    });
}

export const empty = <Shown>(name: string, of: ValueOf<Shown>) =>
  fc.boolean().map(
    (wanted): Condition<Shown> => ({
      query: param(`${name}[empty]`, [String(wanted)]),
      passes: (record) => isEmpty(of(record)) === wanted,
    }),
  );

export const flag = <Shown>(name: string, of: (record: Shown) => boolean) =>
  fc.boolean().map(
    (wanted): Condition<Shown> => ({
      query: param(name, [String(wanted)]),
      passes: (record) => of(record) === wanted,
    }),
  );

export const range = <Shown>(
  name: string,
  of: (record: Shown) => number | undefined,
  [over, under]: readonly [string, string],
  bounds: readonly (string | number)[],
) =>
  fc.record({ bound: fc.constantFrom(...bounds), isOver: fc.boolean() }).map(
    ({ bound, isOver }): Condition<Shown> => ({
      query: param(`${name}[${isOver ? over : under}]`, [bound]),
      passes: (record) => {
        const value = of(record);
        const limit = typeof bound === 'number' ? bound : Date.parse(bound);
        return value !== undefined && (isOver ? value > limit : value < limit);
      },
    }),
  );

export const afterBefore = ['after', 'before'] as const;
export const overUnder = ['over', 'under'] as const;
export const pick = <Item>(values: readonly Item[], index: number) =>
  values[index % values.length] as Item;
export const time = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : undefined);
