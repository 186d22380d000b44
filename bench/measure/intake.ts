// Leads sent to the program, and counted in its table afterwards.
import type { Sample } from '../figure.ts';
import type { WayIn } from '../load/lead-bodies.ts';
import type { Sender } from '../world.ts';
import { type Stage, timesOf } from './stage.ts';

// No load sends as many to one workspace.
const leadsApart = 500_000;

export async function measureIntake(
  stage: Stage,
  way: WayIn,
  connections: number,
  senders: readonly Sender[],
  times = timesOf(stage.settings),
): Promise<Sample> {
  const { inlet, world, generator } = stage;
  const workspaces = senders.map(({ workspaceId }) => workspaceId);
  const before = await world.countLeads(workspaces);
  const result = await generator.ask({
    port: inlet.port,
    way,
    targets: senders.map(({ target }) => target),
    connections,
    ...times,
    watched: { program: inlet.pid, database: inlet.databasePid },
  });
  for (const { target } of senders) target.firstLead += leadsApart;
  const leads = (await world.countLeads(workspaces)) - before;

  const { answers, ...rates } = result;
  const made = answers[way === 'leadmarket' ? 200 : 201] ?? 0;
  if (leads !== made) {
    throw new Error(
      `${way} said of ${made} leads that they are kept, and ${leads} are in the table. ` +
        `Its answers by status: ${JSON.stringify(answers)}.`,
    );
  }
  const all = Object.values(answers).reduce((sum, count) => sum + count, 0);
  return { ...rates, notMade: (all - made) / all, leads };
}

/** A load of a workspace that nothing was sent to before. */
export async function measureNewSender(
  stage: Stage,
  way: WayIn,
  connections: number,
): Promise<Sample> {
  return measureIntake(stage, way, connections, [await stage.world.addSender(way)]);
}

export async function addSenders(stage: Stage, way: WayIn, count: number): Promise<Sender[]> {
  const senders: Sender[] = [];
  while (senders.length < count) senders.push(await stage.world.addSender(way));
  return senders;
}
