// Measures the references, on the same machine in the same minutes as the program under test.
import type { Sample } from '../figure.ts';
import { runPgbench } from '../references/pgbench.ts';
import type { Sender } from '../world.ts';
import { type Harness, timesOf } from './harness.ts';
import { leadNumberGap } from './intake.ts';

export async function measureEcho(
  harness: Harness,
  connections: number,
  times = timesOf(harness.settings),
): Promise<Sample> {
  const { port, key, pid } = harness.echo;
  const { responses, ...rates } = await harness.generator.call({
    port,
    route: 'leadhub',
    targets: [{ path: '/api/v1/leads', key, seller: '', firstLead: 0 }],
    connections,
    ...times,
    watched: { program: pid, database: null },
  });
  if (Object.keys(responses).join() !== '201') {
    throw new Error(
      `The echo responded with other statuses than 201: ${JSON.stringify(responses)}.`,
    );
  }
  return rates;
}

/** Assigns senders to connections round robin; with one sender, all connections wait for one lock. */
export async function measureOneRow(
  harness: Harness,
  senders: readonly Sender[],
  times = timesOf(harness.settings),
): Promise<Sample> {
  const { world, oneRow, settings } = harness;
  const workspaces = senders.map(({ workspaceId }) => workspaceId);
  const before = await world.countLeads(workspaces);
  const { leads, ...rates } = await oneRow.call({
    connection: world.connection,
    senders: Array.from({ length: settings.oneRowConnections }, (_, index) => {
      const { workspaceId, keyId, statusId, target } = senders[index % senders.length] as Sender;
      const firstLead = target.firstLead + index;
      return { workspaceId, keyId, statusId, firstLead, step: settings.oneRowConnections };
    }),
    ...times,
  });
  for (const { target } of senders) target.firstLead += leadNumberGap;
  checkCount('one-row', leads, (await world.countLeads(workspaces)) - before);
  return { ...rates, leads };
}

export async function measurePgbench(harness: Harness): Promise<Sample> {
  const { world, folder, settings } = harness;
  const { perSecond, averageMs, leads, workspaceId } = await runPgbench({
    connection: world.connection,
    clients: settings.connections,
    seconds: settings.seconds,
    folder,
  });
  checkCount('pgbench', leads, await world.countLeads([workspaceId]));
  return { perSecond, p50Ms: averageMs, leads };
}

function checkCount(name: string, reported: number, stored: number): void {
  if (reported === stored) return;
  throw new Error(`${name} reported ${reported} leads, but ${stored} are in the table.`);
}
