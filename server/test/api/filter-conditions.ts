// Random conditions on a list, each with the test that brute force applies to the records as shown.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Call, TestResponse } from '../call.ts';

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

export interface List<Shown> {
  native: Call;
  path: string;
  /** All records as the list shows them without a filter. */
  all: () => readonly Shown[];
  condition: fc.Arbitrary<Condition<Shown>>;
  sorts: readonly string[];
}

/** Each random filter finds what brute force finds, in any order, once each, also by cursor. */
export async function checkFilters<Shown extends { id: number }>(
  { native, path, all, condition, sorts }: List<Shown>,
  numRuns: number,
): Promise<void> {
  const conditions = fc.uniqueArray(condition, {
    maxLength: 4,
    selector: ({ query }) => query.split('=')[0],
  });
  const idsOf = (records: readonly Shown[]) => records.map(({ id }) => id);
  const order = [fc.constantFrom(...sorts), fc.constantFrom('asc', 'desc')] as const;
  const property = fc.asyncProperty(conditions, ...order, async (chosen, sort, direction) => {
    const filter = chosen.map(({ query }) => query).join('&');
    const expected = idsOf(all().filter((record) => chosen.every(({ passes }) => passes(record))));
    const url = `${path}?${filter}&sort=${sort}&direction=${direction}`;
    const { status, body } = await native('GET', `${url}&per_page=100`);
    assert.equal(status, 200, `${url} ${JSON.stringify(body)}`);
    const shown = idsOf(body.data);
    assert.deepEqual(shown.toSorted(), expected.toSorted(), url);
    assert.equal(body.meta.total, expected.length, url);

    const walked: number[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: TestResponse['body'] = (await native('GET', `${url}&per_page=7&cursor=${cursor}`))
        .body;
      walked.push(...idsOf(page.data));
      assert.equal(page.meta.total, expected.length);
      cursor = page.meta.next_cursor;
    }
    assert.deepEqual(walked, shown, `${url}, by cursor`);
  });
  await fc.assert(property, { numRuns });
}
