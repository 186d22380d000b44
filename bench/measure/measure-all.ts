// Runs the measurements of intake. A figure and its references alternate, round by round, so that a
// slow minute of the machine affects both.
import type { Sample } from '../figure.ts';
import type { Harness } from './harness.ts';
import { addSenders, measureIntake, measureNewSender } from './intake.ts';
import { measureEcho, measureOneRow, measurePgbench } from './references.ts';

/** By figure: `leadhub 64`, `echo 1`, `one-row` … */
export type Samples = Map<string, Sample[]>;

export async function measureAll(harness: Harness, log: (line: string) => void): Promise<Samples> {
  const { settings } = harness;
  const { connections, parts, routes, rounds } = settings;
  const samples: Samples = new Map();
  const record = async (name: string, measuring: Promise<Sample>) => {
    const sample = await measuring;
    samples.set(name, [...(samples.get(name) ?? []), sample]);
    log(`${name}: ${Math.round(sample.perSecond)} a second`);
  };

  log('warming up');
  await warmUp(harness);
  const hasWorkspaces = parts.includes('workspaces');
  const manySenders = hasWorkspaces
    ? await addSenders(harness, 'leadhub', settings.workspaces)
    : [];
  const separateSenders = await addSenders(harness, 'leadhub', settings.oneRowConnections);
  const needsLeadhub = hasWorkspaces && !routes.includes('leadhub');

  for (let round = 1; round <= rounds && (routes.length > 0 || hasWorkspaces); round += 1) {
    log(`round ${round} of ${rounds}`);
    if (routes.length > 0) {
      await record(`echo ${connections}`, measureEcho(harness, connections));
      await record('one-row', measureOneRow(harness, separateSenders));
      if (harness.pgbench !== null) await record('pgbench', measurePgbench(harness));
    }
    if (needsLeadhub)
      await record(`leadhub ${connections}`, measureNewSender(harness, 'leadhub', connections));
    for (const route of routes) {
      await record(`${route} ${connections}`, measureNewSender(harness, route, connections));
      if (route === 'leadhub' && hasWorkspaces) {
        await record('workspaces', measureIntake(harness, 'leadhub', connections, manySenders));
      }
    }
    if (needsLeadhub)
      await record('workspaces', measureIntake(harness, 'leadhub', connections, manySenders));
  }
  if (routes.length > 0) {
    await record('one-row, one workspace', measureOneRow(harness, separateSenders.slice(0, 1)));
  }
  for (const count of parts.includes('connections') ? settings.otherConnections : []) {
    await record(`echo ${count}`, measureEcho(harness, count));
    await record(`leadhub ${count}`, measureNewSender(harness, 'leadhub', count));
  }
  return samples;
}

/** Long enough for every statement to be planned and every hot function to be compiled. */
async function warmUp(harness: Harness): Promise<void> {
  const { settings, world } = harness;
  const times = (seconds: number) => ({
    warmUpMs: 0,
    measureMs: Math.min(seconds, settings.seconds) * 1000,
  });
  for (const route of new Set(['leadhub', ...settings.routes] as const)) {
    const sender = await world.addSender(route);
    const seconds = route === 'leadhub' ? 3 : 1.5;
    await measureIntake(harness, route, settings.connections, [sender], times(seconds));
  }
  await world.analyze();
  await measureEcho(harness, settings.connections, times(2));
  await measureOneRow(harness, [await world.addSender('leadhub')], times(1));
}
