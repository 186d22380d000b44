// Measures how fast leads come in by an integration, from the first request until the last lead is there,
// beside native intake.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureNewSender, sendLeads } from '../measure/intake.ts';
import { readCpuTimes } from '../processes/cpu-times.ts';
import { call } from '../webhooks/endpoints.ts';
import type { Sender } from '../world.ts';

export interface ConnectorsMeasured {
  native: Sample[];
  webhook: Sample[];
}

const path = '/api/v1/integrations';
const everyMs = 20;

export async function measureConnectors(
  harness: Harness,
  log: (line: string) => void,
): Promise<ConnectorsMeasured> {
  const { settings } = harness;
  const measured: ConnectorsMeasured = { native: [], webhook: [] };
  await measureWebhook(harness);
  for (let round = 0; round < settings.rounds; round += 1) {
    measured.native.push(await measureNewSender(harness, 'leadhub', settings.connections));
    measured.webhook.push(await measureWebhook(harness));
    const rates = [measured.native, measured.webhook].map((all) => all.at(-1)?.perSecond.toFixed());
    log(`leads a second: ${rates[0]} natively, ${rates[1]} by an integration`);
  }
  return measured;
}

async function measureWebhook(harness: Harness): Promise<Sample> {
  const { world, settings } = harness;
  const sender = await world.addSender('leadhub');
  const hook = { ...sender, target: { ...sender.target, path: await addWebhook(harness, sender) } };
  const watched = { program: harness.inlet.pid, database: harness.inlet.databasePid };
  const before = readCpuTimes(watched);
  const began = performance.now();
  const {
    responses,
    perSecond: _,
    ...rates
  } = await sendLeads(harness, 'leadhub', settings.connections, [hook], {
    warmUpMs: 0,
    measureMs: settings.seconds * 1_000,
  });
  const accepted = responses[200] ?? 0;
  const leads = await untilHandled(harness, sender, accepted);
  const perSecond = leads / ((performance.now() - began) / 1_000);
  const after = readCpuTimes(watched);
  const cpuUs = {
    generator: rates.cpuUs.generator,
    program: (after.program - before.program) / leads,
    database: (after.database - before.database) / leads,
  };
  const all = Object.values(responses).reduce((sum, count) => sum + count, 0);
  return { ...rates, cpuUs, perSecond, leads, notCreated: (all - accepted) / all };
}

async function addWebhook(harness: Harness, sender: Sender): Promise<string> {
  const body = { type: 'webhook', name: 'Measured', settings: {} };
  const { data } = (await call(harness, sender, 'POST', path, body)) as { data: { id: number } };
  const address = await call(harness, sender, 'GET', `${path}/${data.id}/address`);
  return new URL((address as { data: { url: string } }).data.url).pathname;
}

async function untilHandled(
  { world }: Harness,
  { workspaceId }: Sender,
  accepted: number,
): Promise<number> {
  for (;;) {
    const leads = await world.countLeads([workspaceId]);
    if (leads === accepted) return leads;
    if (leads > accepted) throw new Error(`${accepted} deliveries became ${leads} leads.`);
    await sleep(everyMs);
  }
}
