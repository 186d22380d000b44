// What the figures of the program are held against, on the same machine in the same minutes.
import type { Sample } from '../figure.ts';
import { runPgbench } from '../references/pgbench.ts';
import type { Sender } from '../world.ts';
import { type Stage, timesOf } from './stage.ts';

export async function measureEcho(
  stage: Stage,
  connections: number,
  times = timesOf(stage.settings),
): Promise<Sample> {
  const { port, key, pid } = stage.echo;
  const { answers, ...rates } = await stage.generator.ask({
    port,
    way: 'leadhub',
    targets: [{ path: '/api/v1/leads', key, seller: '', firstLead: 0 }],
    connections,
    ...times,
    watched: { program: pid, database: null },
  });
  if (Object.keys(answers).join() !== '201') {
    throw new Error(`The echo answered otherwise than 201: ${JSON.stringify(answers)}.`);
  }
  return rates;
}

/** Each connection as the next of the senders: with one sender, all wait for one lock. */
export async function measureOneRow(
  stage: Stage,
  senders: readonly Sender[],
  times = timesOf(stage.settings),
): Promise<Sample> {
  const { world, oneRow, settings } = stage;
  const workspaces = senders.map(({ workspaceId }) => workspaceId);
  const before = await world.countLeads(workspaces);
  const { leads, ...rates } = await oneRow.ask({
    connection: world.connection,
    senders: Array.from({ length: settings.oneRowConnections }, (_, index) => {
      const { workspaceId, keyId, statusId, target } = senders[index % senders.length] as Sender;
      const firstLead = target.firstLead + index;
      return { workspaceId, keyId, statusId, firstLead, step: settings.oneRowConnections };
    }),
    ...times,
  });
  for (const { target } of senders) target.firstLead += 500_000;
  checkCount('one-row', leads, (await world.countLeads(workspaces)) - before);
  return { ...rates, leads };
}

export async function measurePgbench(stage: Stage): Promise<Sample> {
  const { world, folder, settings } = stage;
  const { perSecond, averageMs, leads, workspaceId } = await runPgbench({
    connection: world.connection,
    clients: settings.connections,
    seconds: settings.seconds,
    folder,
  });
  checkCount('pgbench', leads, await world.countLeads([workspaceId]));
  return { perSecond, p50Ms: averageMs, leads };
}

function checkCount(name: string, said: number, there: number): void {
  if (said === there) return;
  throw new Error(`${name} says it wrote ${said} leads, and ${there} are in the table.`);
}
