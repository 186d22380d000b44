import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase } from '../../../../test/database.ts';
import { type Database, openDatabase } from '../../../platform/database/pool.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import { waitUntil } from '../../../platform/wait-until.ts';
import type { Projection } from './projection.ts';
import { runProjection } from './run-projection.ts';

const database = await createTestDatabase();
const other: Database = openDatabase(database.connection, { poolSize: 4 });
after(async () => {
  await other.close();
  await database.drop();
});

// Without a unique key, so that an event that is applied twice shows.
await database.pool.query('create table applied (workspace_id uuid, seq bigint, rules text)');

interface Rules {
  version?: number;
  variant?: string;
  afterApply?: (db: Kysely<Tables>) => Promise<void>;
}

/** Writes down which events it applied. */
function logging({ version = 1, variant = '', afterApply }: Rules = {}): Projection {
  return {
    name: 'applied',
    version,
    variant: () => sql`${variant}`,
    batchSize: 10,
    maxLag: 50,
    async clear(db, workspaceId) {
      await sql`delete from applied where workspace_id = ${workspaceId}`.execute(db);
    },
    async applyBatch(db, { workspaceId, after, upTo, variant: built }) {
      await sql`insert into applied
        select workspace_id, seq, ${`${version} ${built}`} from events
        where workspace_id = ${workspaceId} and seq > ${after} and seq <= ${upTo}`.execute(db);
      await afterApply?.(db);
    },
  };
}

async function addWorkspace(events: number): Promise<string> {
  const id = newId();
  await database.pool.query(
    `with made as (
      insert into workspaces (id, name, slug, seller_code)
      select $1::uuid, 'A', $1::text, upper(left(md5($1::text), 8)) returning id)
    insert into workspace_counters (workspace_id) select id from made`,
    [id],
  );
  await addEvents(id, events);
  return id;
}

async function addEvents(id: string, count: number): Promise<void> {
  await database.pool.query(
    `with moved as (
      update workspace_counters set last_event = last_event + $2 where workspace_id = $1
      returning last_event)
    insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
    select $1, last_event - $2 + n, 'lead.updated', 'lead', $1, 'system', now()
    from moved, generate_series(1, $2) n`,
    [id, count],
  );
}

async function applied(id: string, rules = '1 '): Promise<number[]> {
  const { rows } = await database.pool.query<{ seq: number; rules: string }>(
    'select seq, rules from applied where workspace_id = $1 order by seq',
    [id],
  );
  assert.ok(rows.every((row) => row.rules === rules));
  return rows.map(({ seq }) => seq);
}

async function checkpoint(id: string): Promise<number | undefined> {
  const { rows } = await database.pool.query<{ seq: number }>(
    'select seq from projection_checkpoints where workspace_id = $1',
    [id],
  );
  return rows[0]?.seq;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Holds the lease as another process does while it applies a batch. */
async function holdLease(id: string): Promise<() => Promise<void>> {
  const client = await other.pool.connect();
  await client.query('begin');
  const { rowCount } = await client.query(
    'select from projection_checkpoints where workspace_id = $1 for update',
    [id],
  );
  assert.equal(rowCount, 1);
  return async () => {
    await client.query('commit');
    client.release();
  };
}

test('two processes at once apply each event once', async () => {
  for (const lease of ['wait', 'skip'] as const) {
    const id = await addWorkspace(95);
    const run = (process: Database) => runProjection(process, logging(), id, { lease });
    const runs = await Promise.all([run(database), run(other), run(database), run(other)]);
    assert.deepEqual(await applied(id), upTo(95), lease);
    for (const { outcome, checkpoint: reached } of runs) {
      if (lease === 'wait') assert.deepEqual([outcome, reached], ['caught up', 95]);
    }
    assert.ok(runs.some(({ outcome }) => outcome === 'caught up'));
  }
});

test('a batch that fails changes nothing, and the next run applies it again', async () => {
  const id = await addWorkspace(35);
  let batches = 0;
  const failing = logging({
    async afterApply() {
      batches += 1;
      if (batches === 3) throw new Error('broken');
    },
  });
  await assert.rejects(runProjection(database, failing, id, { lease: 'skip' }), /broken/);
  assert.deepEqual([await applied(id), await checkpoint(id)], [upTo(20), 20]);
  const run = await runProjection(other, logging(), id, { lease: 'skip' });
  assert.deepEqual([run.outcome, run.lag, run.checkpoint], ['caught up', 15, 35]);
  assert.deepEqual(await applied(id), upTo(35));
});

test('a process that dies within a batch leaves the lease and the batch to the next one', async () => {
  const id = await addWorkspace(15);
  const dying = logging({
    async afterApply(db) {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
    },
  });
  await assert.rejects(runProjection(other, dying, id, { lease: 'skip' }));
  assert.deepEqual([await applied(id), await checkpoint(id)], [[], 0]);
  await runProjection(database, logging(), id, { lease: 'skip' });
  assert.deepEqual(await applied(id), upTo(15));
});

test('another version or variant rebuilds the read model from zero', async () => {
  const id = await addWorkspace(25);
  await runProjection(database, logging(), id, { lease: 'wait' });
  const cases: [Rules, string][] = [
    [{ version: 2 }, '2 '],
    [{ version: 2, variant: 'Asia/Tokyo' }, '2 Asia/Tokyo'],
  ];
  for (const [rules, as] of cases) {
    const run = await runProjection(database, logging(rules), id, { lease: 'wait' });
    assert.deepEqual([run.lag, run.checkpoint], [25, 25]);
    assert.deepEqual(await applied(id, as), upTo(25));
    const again = await runProjection(database, logging(rules), id, { lease: 'wait' });
    assert.equal(again.lag, 0);
  }
});

test('a run that skips returns while another process holds the lease', async () => {
  const id = await addWorkspace(10);
  await runProjection(database, logging(), id, { lease: 'skip' });
  await addEvents(id, 5);
  const release = await holdLease(id);
  const run = await runProjection(database, logging(), id, { lease: 'skip' });
  await release();
  assert.deepEqual([run.outcome, run.lag, run.checkpoint], ['held', 5, 10]);
  assert.deepEqual(await applied(id), upTo(10));
});

test('a run that waits continues when another process releases the lease', async () => {
  const id = await addWorkspace(10);
  await runProjection(database, logging(), id, { lease: 'skip' });
  await addEvents(id, 5);
  const release = await holdLease(id);
  const running = runProjection(database, logging(), id, { lease: 'wait' });
  const waits = async () => {
    const { rowCount } = await database.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rowCount === 1;
  };
  assert.ok(await waitUntil(waits, { withinMs: 20_000 }));
  assert.deepEqual(await applied(id), upTo(10));
  await release();
  assert.equal((await running).outcome, 'caught up');
  assert.deepEqual(await applied(id), upTo(15));
});

test('a pause ends the run between two batches, and a run that lags too far does not begin', async () => {
  const id = await addWorkspace(35);
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
    return pauses < 2;
  };
  const paused = await runProjection(database, logging(), id, { lease: 'skip', pause });
  assert.deepEqual([paused.outcome, paused.checkpoint], ['paused', 20]);
  const refused = await runProjection(database, logging(), id, { lease: 'wait', maxLag: 14 });
  assert.deepEqual([refused.outcome, refused.lag, refused.checkpoint], ['too far', 15, 20]);
  assert.deepEqual(await applied(id), upTo(20));
});

test('maintenance runs after so many events, and at the end of a background run alone', async () => {
  let runs = 0;
  const maintenance = {
    everyEvents: 20,
    async run() {
      runs += 1;
    },
  };
  for (const [lease, expected] of [
    ['skip', 2],
    ['wait', 1],
  ] as const) {
    runs = 0;
    const id = await addWorkspace(35);
    await runProjection(database, { ...logging(), maintenance }, id, { lease });
    assert.equal(runs, expected, lease);
  }
});
