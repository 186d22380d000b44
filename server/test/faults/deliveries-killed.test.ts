// kill -9 while a service sends to an integration, between storing and handling: what was accepted becomes
// one lead, however often it is sent again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { isLong } from '../campaign.ts';
import { startedData } from './data.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const env = { INLET_DATA: data.folder };
let program: Program = await startProgram({ env });
const { keys } = await data.use(createTenant);
const kills = isLong() ? 20 : 2;
const leadsPerKill = 400;

async function api(method: string, path: string, body?: object) {
  const response = await fetch(`${program.url}/api/v1/integrations${path}`, {
    method,
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { data: found } = (await response.json()) as { data: { id: number; url: string } };
  return found;
}

const { id } = await api('POST', '', {
  type: 'webhook',
  name: 'Shop',
  settings: { id_field: 'id' },
});
const path = new URL((await api('GET', `/${id}/address`)).url).pathname;

/** Whether it was accepted. */
async function post(number: number): Promise<boolean> {
  try {
    const response = await fetch(program.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: number, email: `p${number}@killed.example`, name: `P ${number}` }),
    });
    return response.status === 200;
  } catch {
    return false;
  }
}

/** As services do, from several connections, until it is accepted. */
async function postAll(numbers: number[], accepted: Set<number>): Promise<void> {
  const rest = [...numbers];
  const send = async () => {
    for (let number = rest.pop(); number !== undefined; number = rest.pop()) {
      if (await post(number)) accepted.add(number);
    }
  };
  await Promise.all(Array.from({ length: 8 }, send));
}

test('killed between storing and handling → each accepted delivery is one lead', async () => {
  const accepted = new Set<number>();
  for (let kill = 0; kill < kills; kill += 1) {
    const numbers = Array.from({ length: leadsPerKill }, (_, at) => kill * leadsPerKill + at);
    const before = accepted.size;
    const sending = postAll(numbers, accepted);
    const isMiddle = () => accepted.size > before + leadsPerKill / 4;
    assert.ok(await waitUntil(isMiddle, { withinMs: 30_000, everyMs: 1 }), 'none was accepted');
    program.kill('SIGKILL');
    await program.ended;
    await sending;
    program = await startProgram({ env });
    // Also those that were accepted: a service may not have seen the response.
    await postAll(numbers, accepted);
  }
  const total = kills * leadsPerKill;
  assert.equal(accepted.size, total);
  const counts = () =>
    data.use(async ({ pool }) => {
      const { rows } = await pool.query(
        `select (select count(*)::integer from integration_deliveries) as deliveries,
          (select count(*)::integer from integration_deliveries where state = 'handled') as handled,
          (select count(*)::integer from leads) as leads,
          (select count(distinct email_key)::integer from leads) as people`,
      );
      return rows[0];
    });
  const isDone = async () => (await counts()).handled === total;
  assert.ok(await waitUntil(isDone, { withinMs: 60_000 }), JSON.stringify(await counts()));
  assert.deepEqual(await counts(), {
    deliveries: total,
    handled: total,
    leads: total,
    people: total,
  });
});
