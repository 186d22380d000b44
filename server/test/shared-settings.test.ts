// Processes of one database with different settings: each warns in its log, doctor reports it, and
// the error of the API names the variable.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createKey } from '../src/domain/keys/create-key.ts';
import { createWorkspace } from '../src/domain/workspaces/create-workspace.ts';
import { systemClock } from '../src/platform/clock.ts';
import { createTestDatabase } from './database.ts';
import { startProgram } from './faults/program.ts';
import { testPeople } from './people.ts';
import { runInlet } from './run-inlet.ts';

const database = await createTestDatabase();
after(database.drop);
const command = { type: 'command', id: null } as const;
const deps = { database, people: testPeople(database), listeners: [], clock: systemClock };
const { workspace, owner } = await createWorkspace(
  deps,
  { name: 'Acme', owner: { email: 'ann@acme.example', name: 'Ann', password: 'long enough 1' } },
  command,
);
const { text: key } = await createKey(
  deps,
  { workspaceId: workspace.id, actor: command },
  { contract: 'leadhub', name: 'Test', createdBy: owner.id },
);

const env = { DATABASE_URL: database.url, LOG_LEVEL: 'warn' };
const allow = { INLET_OUTBOUND_ALLOW: '127.0.0.1' };

async function checkByDoctor(): Promise<{ state: string; message: string; advice?: string }[]> {
  const { out } = await runInlet({ ...env, ...allow }, ['doctor', '--json']);
  const { checks } = JSON.parse(out);
  return checks.filter(({ check }: { check: string }) => check === 'processes');
}

test('INLET_OUTBOUND_ALLOW only on the worker → named by the API, the log and doctor', async () => {
  const api = await startProgram({ env: { ...env, INLET_ROLE: 'api' } });
  const worker = await startProgram({ env: { ...env, ...allow, INLET_ROLE: 'worker' } });

  const refused = await fetch(`${api.url}/api/v1/webhooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url: 'http://127.0.0.1:9/hook', events: ['lead.created'] }),
  });
  const body = await refused.text();
  assert.equal(refused.status, 422, body);
  assert.match(body, /127\.0\.0\.1 is not on the public internet.*INLET_OUTBOUND_ALLOW/);

  const [finding, ...others] = await checkByDoctor();
  assert.deepEqual(others, []);
  assert.equal(finding?.state, 'warning');
  assert.match(
    finding?.message ?? '',
    /^INLET_OUTBOUND_ALLOW is not the same for .*\(api\) and .*\(worker\)\.$/,
  );

  worker.kill('SIGTERM');
  const { out } = await worker.ended;
  assert.match(out, /INLET_OUTBOUND_ALLOW differs from process \d+ on \S+ \(api\)/);

  // A stopped process no longer counts.
  const next = await startProgram({ env: { ...env, INLET_ROLE: 'worker' } });
  assert.deepEqual(
    (await checkByDoctor()).map(({ state }) => state),
    ['ok'],
  );
  for (const one of [api, next]) one.kill('SIGTERM');
  assert.doesNotMatch((await next.ended).out, /differs/);
  await api.ended;
});
