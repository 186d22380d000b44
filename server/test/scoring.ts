// What tests of scoring share: a workspace with its rules, and the scores that brute force finds.
import assert from 'node:assert/strict';
import type { TestApp } from './build-test-app.ts';
import { type Call, caller, type TestResponse } from './call.ts';
import { eventually } from './eventually.ts';

export interface Rule {
  filter: Record<string, string | string[]>;
  points: number;
}

export const scoreRules = '/api/v1/score-rules';

export function openScoring(app: TestApp) {
  const call: Call = caller(app, app.keys.leadhub);

  async function ok(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) {
    const response = await call(method, path, body);
    assert.ok(response.status < 300, `${method} ${path} ${response.text}`);
    return response.body?.data;
  }

  /** By number. */
  async function list(query = ''): Promise<Map<number, number>> {
    const scores = new Map<number, number>();
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: TestResponse = await call(
        'GET',
        `/api/v1/leads?per_page=100&${query}&cursor=${encodeURIComponent(cursor)}`,
      );
      assert.equal(page.status, 200, page.text);
      for (const { id, lead_score } of page.body.data) scores.set(id, lead_score);
      cursor = page.body.meta.next_cursor;
    }
    return scores;
  }

  /** What the scores should be, by the lists of the filters. */
  async function expected(rules: readonly Rule[]): Promise<Map<number, number>> {
    const sums = new Map([...(await list()).keys()].map((id) => [id, 0]));
    for (const { filter, points } of rules) {
      const pairs = Object.entries(filter).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
      for (const id of (await list(String(new URLSearchParams(pairs)))).keys()) {
        sums.set(id, (sums.get(id) ?? 0) + points);
      }
    }
    return new Map([...sums].map(([id, sum]) => [id, Math.max(0, Math.min(100, sum))]));
  }

  async function settled(): Promise<void> {
    await eventually(async () => {
      const { rows } = await app.database.pool.query(
        `select rescored_to is null and (scored_to = last_event or not has_rules) as done
        from scoring join workspace_counters using (workspace_id) where workspace_id = $1`,
        [app.workspace.id],
      );
      return rows[0]?.done === true;
    }, 'the scores do not settle');
  }

  return {
    ...{ call, ok, list, expected, settled },
    async addRule(rule: Partial<Rule> & { name?: string; active?: boolean }) {
      return ok('POST', scoreRules, { name: 'A rule', filter: {}, points: 10, ...rule });
    },
    scoreOf: async (id: number): Promise<number> =>
      (await ok('GET', `/api/v1/leads/${id}`)).lead_score,
    async checkScores(rules: readonly Rule[]): Promise<void> {
      await settled();
      assert.deepEqual(await list(), await expected(rules));
    },
  };
}
