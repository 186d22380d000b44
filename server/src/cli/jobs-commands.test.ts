import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { inletOn } from '../../test/run-inlet.ts';
import { openWebhookWorld } from '../../test/webhooks/webhook-world.ts';
import { jobsTable } from '../platform/jobs/private-tables.ts';

const world = await openWebhookWorld();
after(world.close);
const { database } = world.app;
const { inlet, json } = inletOn({ database, clock: { now: world.now } });

async function addJob(task: string, fields = ''): Promise<string> {
  const { rows } = await database.pool.query(
    `select (graphile_worker.add_job($1, '{"a":1}', run_at := now() + interval '1 day')).id::text`,
    [task],
  );
  const { id } = rows[0];
  if (fields !== '') {
    await database.pool.query(`update ${jobsTable} set ${fields} where id = $1`, [id]);
  }
  return id;
}

test('jobs are listed, retried and dropped', async () => {
  const later = await addJob('test-later');
  const failed = await addJob('test-failed', "attempts = max_attempts, last_error = 'It broke'");
  const running = await addJob('test-running', "locked_at = now(), locked_by = 'w'");
  const states = async (...typed: string[]) =>
    Object.fromEntries(
      (await json('jobs', 'list', ...typed)).data
        .filter(({ task }: { task: string }) => task.startsWith('test-'))
        .map(({ id, state }: { id: string; state: string }) => [id, state]),
    );
  assert.deepEqual(await states(), { [later]: 'later', [failed]: 'failed', [running]: 'running' });
  assert.deepEqual(await states('--failed'), { [failed]: 'failed' });
  const { out } = await inlet('jobs', 'list');
  assert.match(out, /test-failed +failed +25 of 25 .*It broke/);

  assert.match((await inlet('jobs', 'retry', failed)).out, /is done next/);
  const [{ attempts, state }] = (await json('jobs', 'list')).data.filter(
    ({ id }: { id: string }) => id === failed,
  );
  assert.deepEqual({ attempts, state }, { attempts: 0, state: 'due' });

  assert.deepEqual(await json('jobs', 'drop', later), {
    id: later,
    task: 'test-later',
    dropped: true,
  });
  assert.equal((await states())[later], undefined);
});

test('jobs retry and jobs drop of a job that is missing or running → an error', async () => {
  const running = await addJob('test-running', "locked_at = now(), locked_by = 'w'");
  for (const verb of ['retry', 'drop']) {
    for (const [id, code] of [
      ['999999999', 'not_found'],
      ['x', 'invalid'],
      [running, 'conflict'],
    ] as const) {
      const { code: exit, errors } = await inlet('jobs', verb, id, '--json');
      assert.equal(exit, 1);
      assert.equal(JSON.parse(errors).error.code, code);
    }
  }
});

test('jobs list shows the deliveries that webhooks wait for', async () => {
  assert.deepEqual((await json('jobs', 'list')).webhooks, []);
  assert.match((await inlet('jobs', 'list')).out, /No webhook waits/);
  const hook = await world.register((_received, response) => response.writeHead(500).end());
  await world.addLeads(3);
  await world.settled();
  const [shown] = (await json('jobs', 'list', '--failed')).webhooks;
  assert.equal(shown.id, hook.number);
  const { workspace, behind, retries, retries_due, failing_since } = shown;
  assert.deepEqual([workspace, behind, retries, retries_due], ['acme', 0, 3, 0]);
  assert.equal(failing_since, world.now().toISOString());
  assert.match((await inlet('jobs', 'list')).out, /acme +\d+ http.* yes +0 events +3, 0 now/);
});
