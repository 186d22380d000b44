// Measures the intake of leads, and compares the responses with the number of leads in the table.
import type { Sample } from '../figure.ts';
import type { LoadResult } from '../load/drive.ts';
import type { IntakeRoute } from '../load/lead-bodies.ts';
import type { Sender } from '../world.ts';
import { type Harness, timesOf } from './harness.ts';

// Above the number of leads that one load sends to a workspace.
export const leadNumberGap = 500_000;

export async function measureIntake(
  harness: Harness,
  route: IntakeRoute,
  connections: number,
  senders: readonly Sender[],
  times = timesOf(harness.settings),
): Promise<Sample> {
  const { world } = harness;
  const workspaces = senders.map(({ workspaceId }) => workspaceId);
  const before = await world.countLeads(workspaces);
  const result = await sendLeads(harness, route, connections, senders, times);
  const leads = (await world.countLeads(workspaces)) - before;

  const { responses, ...rates } = result;
  const created = responses[route === 'leadmarket' ? 200 : 201] ?? 0;
  if (leads !== created) {
    throw new Error(
      `${route} responded that it created ${created} leads, but ${leads} are in the table. ` +
        `Responses by status: ${JSON.stringify(responses)}.`,
    );
  }
  const all = Object.values(responses).reduce((sum, count) => sum + count, 0);
  return { ...rates, notCreated: (all - created) / all, leads };
}

/** Compares nothing with the table, for a workspace that gets other leads meanwhile. */
export async function sendLeads(
  { inlet, generator, settings }: Harness,
  route: IntakeRoute,
  connections: number,
  senders: readonly Sender[],
  times = timesOf(settings),
): Promise<LoadResult> {
  const result = await generator.call({
    port: inlet.port,
    route,
    targets: senders.map(({ target }) => target),
    connections,
    ...times,
    watched: { program: inlet.pid, database: inlet.databasePid },
  });
  for (const { target } of senders) target.firstLead += leadNumberGap;
  return result;
}

/** In a new workspace. */
export async function measureNewSender(
  harness: Harness,
  route: IntakeRoute,
  connections: number,
): Promise<Sample> {
  return measureIntake(harness, route, connections, [await harness.world.addSender(route)]);
}

export async function addSenders(
  harness: Harness,
  route: IntakeRoute,
  count: number,
): Promise<Sender[]> {
  const senders: Sender[] = [];
  while (senders.length < count) senders.push(await harness.world.addSender(route));
  return senders;
}
