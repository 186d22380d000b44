// Compares every figure with one that is computed from the whole log of a random history.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type BruteRecord, recordsOf } from '../../../test/analytics/brute-force.ts';
import {
  cents,
  checkFigures,
  checkTimes,
  isOf,
  rate,
  seconds,
} from '../../../test/analytics/check-figures.ts';
import { appendToLog, type HistoryEvent, makeHistory } from '../../../test/analytics/history.ts';
import { makeWorld } from '../../../test/analytics/world.ts';
import { createTestDatabase } from '../../../test/database.ts';
import { systemClock } from '../../platform/clock.ts';
import { createCatalogCache } from '../catalog/catalog-cache.ts';
import type { DomainError } from '../errors.ts';
import { runProjection } from '../events/projections/run-projection.ts';
import { changeWorkspace } from '../workspaces/change-workspace.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import { activityAnalytics } from './activity-analytics.ts';
import type { Group } from './groups.ts';
import { groupStart, type Period, type TimeGroup } from './period.ts';
import { pipelineAnalytics } from './pipeline-analytics.ts';
import { responseAnalytics } from './response-analytics.ts';
import { analyticsRollups } from './rollups/projection.ts';
import { type Grouping, groupings } from './rollups/read-rollups.ts';
import { sourceAnalytics } from './source-analytics.ts';

const database = await createTestDatabase();
after(() => database.drop());
const command = { type: 'command', id: null } as const;
const deps = { database, catalogs: createCatalogCache(), clock: systemClock, listeners: [] };

const update = (workspaceId: string) =>
  runProjection(database, analyticsRollups, workspaceId, { lease: 'skip' });

const period = { from: '2026-03-05', to: '2026-04-20' };
const previous = { from: '2026-01-17', to: '2026-03-04' };
const zone = 'America/New_York';
const dayOf = (at: number) => dayIn(zone, new Date(at));
const within =
  ({ from, to }: Period) =>
  (at: number) =>
    dayOf(at) >= from && dayOf(at) <= to;

const { id, world, stages } = await makeWorld(deps, 'acme', zone);
const log: HistoryEvent[] = [];
const whole = makeHistory(7, 3_000, world);
// In several parts, so that the rollups are updated again and again.
for (const [from, to] of [
  [0, 1],
  [1, 700],
  [700, 701],
  [701, 2_400],
  [2_400, 3_000],
] as const) {
  log.push(...whole.slice(from, to));
  await appendToLog(database, id, whole.slice(from, to));
  await Promise.all([update(id), pipelineAnalytics(deps, id, {})]);
}
const records = recordsOf(log, stages);

const isIn = ({ from }: Group, groupBy: Grouping | undefined, at: number) =>
  from === undefined || groupStart(dayOf(at), groupBy as TimeGroup) === from;

for (const groupBy of [undefined, ...groupings]) {
  for (const pipeline of ['sales', 'after']) {
    test(`the figures of the pipeline ${pipeline} by ${groupBy ?? 'nothing'}`, async () => {
      const analytics = await pipelineAnalytics(deps, id, {
        pipeline: { key: pipeline },
        ...period,
        groupBy,
      });
      for (const [kind, compared] of [
        ['lead', analytics.leads],
        ['deal', analytics.deals],
      ] as const) {
        assert.ok(compared);
        const all = records.filter((record) => record.kind === kind);
        for (const [part, days] of [
          [compared.current, period],
          [compared.previous, previous],
        ] as const) {
          const what = `${kind}s of ${days.from}`;
          assert.deepEqual(part.period, days);
          const expected = { stages, pipeline, records: all, keep: within(days), what };
          checkFigures(part.figures, expected);
          for (const { group, figures } of part.groups ?? []) {
            checkFigures(figures, {
              ...expected,
              records: all.filter((record) => isOf(record, group)),
              keep: (at) => within(days)(at) && isIn(group, groupBy, at),
              what: `${what} ${JSON.stringify(group)}`,
            });
          }
          const parts = part.groups?.reduce((sum, { figures }) => sum + figures.entered, 0);
          assert.equal(parts ?? part.figures.entered, part.figures.entered, what);
        }
      }
    });
  }
}

test('the figures of sources', async () => {
  const analytics = await sourceAnalytics(deps, id, period);
  for (const [part, days] of [
    [analytics.current, period],
    [analytics.previous, previous],
  ] as const) {
    const made = records.filter((record) => record.kind === 'lead' && within(days)(record.created));
    assert.equal(part.all.leads, made.length);
    for (const { source, ...figures } of part.sources) {
      const leads = made.filter((record) => record.source === source);
      const isWon = ({ status, runs }: BruteRecord) =>
        status === 'won' ||
        stages.some((stage) => stage.outcome === 'won' && stage.id === runs.at(-1)?.at(-1)?.stage);
      const won = leads.filter(isWon).length;
      const qualified = leads.filter(
        (lead) =>
          isWon(lead) || ['qualified', 'quoted', 'won'].some((one) => lead.statuses.has(one)),
      );
      assert.deepEqual(
        [figures.leads, figures.qualified, figures.won, figures.conversion],
        [leads.length, qualified.length, won, rate(won, leads.length)],
      );
      const deals = records.filter(
        (record) =>
          record.source === source && record.closed?.as === 'won' && within(days)(record.closed.at),
      );
      const values = new Map<string, number>();
      for (const { currency, value } of deals)
        values.set(currency, (values.get(currency) ?? 0) + value);
      assert.deepEqual(
        new Map(figures.values.map(({ currency, value }) => [currency, cents(value)])),
        values,
      );
    }
  }
});

test('the times of response', async () => {
  for (const groupBy of [undefined, ...groupings] as (Grouping | undefined)[]) {
    const analytics = await responseAnalytics(deps, id, { ...period, groupBy });
    for (const [part, days] of [
      [analytics.current, period],
      [analytics.previous, previous],
    ] as const) {
      const made = records.filter(
        (record) => record.kind === 'lead' && within(days)(record.created),
      );
      for (const { group, figures } of [
        { group: {}, figures: part.figures },
        ...(part.groups ?? []),
      ]) {
        const leads = made.filter(
          (record) => isOf(record, group) && isIn(group, groupBy, record.created),
        );
        const times = leads.flatMap(({ created, touched }) =>
          touched === null ? [] : [seconds(created, touched)],
        );
        assert.deepEqual(
          [figures.leads, figures.waiting],
          [leads.length, leads.length - times.length],
        );
        checkTimes(figures.time, times, JSON.stringify(group));
      }
    }
  }
});

test('the activity of each actor', async () => {
  const analytics = await activityAnalytics(deps, id, { ...period, groupBy: 'day' });
  const done = log.filter(({ at }) => within(period)(+at));
  assert.equal(analytics.current.figures.total, done.length);
  for (const { actorType, member, total } of analytics.current.figures.actors) {
    assert.equal(
      total,
      done.filter(
        (event) => event.actorType === actorType && event.actorId === (member?.id ?? null),
      ).length,
    );
  }
  for (const { group, figures } of analytics.current.groups ?? []) {
    for (const { type, count } of figures.types) {
      assert.equal(
        count,
        done.filter((event) => event.type === type && dayOf(+event.at) === group.from).length,
      );
    }
  }
});

async function storedRollups(): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    `select measure, split, stage, grain, start, split_value, next, outcome, currency, count, value,
      seconds from analytics_rollups where workspace_id = $1 and count <> 0
     order by measure, split, stage, grain, start, split_value, next, outcome, currency`,
    [id],
  );
  return rows;
}

test('batches of any size give the same rollups, and a new time zone rebuilds them', async () => {
  const before = await storedRollups();
  assert.ok(before.length > 1_000);
  await changeWorkspace(deps, { workspaceId: id, actor: command }, { timeZone: 'Asia/Tokyo' });
  await update(id);
  assert.notDeepEqual(await storedRollups(), before);
  await changeWorkspace(deps, { workspaceId: id, actor: command }, { timeZone: zone });
  await update(id);
  const again = (await storedRollups()) as { measure: string }[];
  // The changes of the workspace are themselves something that was done.
  const others = (rows: unknown[]) =>
    (rows as { measure: string }[]).filter(({ measure }) => measure !== 'activity');
  assert.deepEqual(others(again), others(before));
  const { outcome, lag } = await update(id);
  assert.deepEqual([outcome, lag], ['caught up', 0]);
});

test('a workspace without events has empty figures', async () => {
  const { id: empty } = await makeWorld(deps, 'empty', 'UTC');
  const { leads, deals } = await pipelineAnalytics(deps, empty, { groupBy: 'source' });
  const figures = leads?.current.figures;
  assert.deepEqual(
    [figures?.entered, figures?.winRate, figures?.velocity, figures?.stages.length],
    [0, null, null, 6],
  );
  assert.deepEqual([deals?.current.figures.values, deals?.current.groups], [[], []]);
});

test('an invalid query names its field', async () => {
  const wrong: [Parameters<typeof pipelineAnalytics>[2], string][] = [
    [{ pipeline: { key: 'none' } }, 'pipeline_id'],
    [{ from: '2026-05-02', to: '2026-05-01' }, 'from'],
    [{ from: '2000-01-01', to: '2026-05-01' }, 'from'],
    [{ from: '2024-01-01', to: '2026-05-01', groupBy: 'day' }, 'group_by'],
  ];
  for (const [query, field] of wrong) {
    await assert.rejects(
      pipelineAnalytics(deps, id, query),
      (error: DomainError) => error.code === 'invalid' && error.fields[0]?.field === field,
    );
  }
});

test('a query that lags far behind the log → unavailable, and its projection runs', async () => {
  const { id: long } = await makeWorld(deps, 'long', 'UTC');
  await database.pool.query(
    `with written as (
      insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
      select $1, c.last_event + n, 'contact.updated', 'contact', $1, 'system', now()
      from workspace_counters c, generate_series(1, 60000) n where c.workspace_id = $1
      returning seq)
    update workspace_counters set last_event = (select max(seq) from written)
    where workspace_id = $1`,
    [long],
  );
  await assert.rejects(
    pipelineAnalytics(deps, long, {}),
    (error: DomainError) => error.code === 'unavailable' && error.retryAfterSeconds === 10,
  );
  const { rows } = await database.pool.query('select key from graphile_worker.jobs');
  assert.deepEqual(rows, [{ key: 'update-analytics-rollups' }]);
  await update(long);
  assert.ok((await pipelineAnalytics(deps, long, {})).leads);
});
