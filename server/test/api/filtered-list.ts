// A list that tests filter: a test app, all records of the list as shown, and what brute force finds
// in them.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import fc from 'fast-check';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller, type TestResponse } from '../call.ts';
import { runs } from '../campaign.ts';
import type { Condition } from './filter-conditions.ts';

export interface RandomFilters<Shown> {
  condition: fc.Arbitrary<Condition<Shown>>;
  sorts: readonly string[];
}

export async function openFilteredList<Shown extends { id: number }>(
  path: string,
  options?: Parameters<typeof buildTestApp>[0],
) {
  const app = await buildTestApp(options);
  after(app.close);
  const native = caller(app, app.keys.leadhub);
  let all: readonly Shown[] = [];

  /** The data of a successful response. */
  async function ok(...request: Parameters<Call>) {
    const { status, body, text } = await native(...request);
    assert.ok(status < 300, `${request.join(' ')} ${text}`);
    return body?.data;
  }

  return {
    app,
    native,
    ok,
    /** All records as the list showed them without a filter, when last read. */
    all: () => all,
    async readAll(): Promise<void> {
      all = await ok('GET', `${path}?per_page=100`);
    },
    checkFilters: (filters: RandomFilters<Shown>, numRuns: number) =>
      checkFilters(native, path, all, filters, numRuns),
    /** Each query is refused, and the errors name its field. */
    async refuses(queries: readonly (readonly [query: string, field: string])[]): Promise<void> {
      for (const [query, field] of queries) {
        const { status, body, text } = await native('GET', `${path}?${query}`);
        assert.equal(status, 422, `${query} ${text}`);
        assert.deepEqual(Object.keys(body.errors), [field]);
      }
    },
  };
}

/** Each random filter finds what brute force finds, in any order, once each, also by cursor. */
async function checkFilters<Shown extends { id: number }>(
  native: Call,
  path: string,
  all: readonly Shown[],
  { condition, sorts }: RandomFilters<Shown>,
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
    const expected = idsOf(all.filter((record) => chosen.every(({ passes }) => passes(record))));
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
  await fc.assert(property, { numRuns: runs(numRuns) });
}
