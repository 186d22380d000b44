// The order of the measurements. What is held against each other is measured in turn, round by
// round, so that a slow minute of the machine falls on both.
import type { Sample } from '../figure.ts';
import { addSenders, measureIntake, measureNewSender } from './intake.ts';
import { measureEcho, measureOneRow, measurePgbench } from './references.ts';
import type { Stage } from './stage.ts';

/** By figure: `leadhub 64`, `echo 1`, `one-row` … */
export type Samples = Map<string, Sample[]>;

export async function measureAll(stage: Stage, tell: (line: string) => void): Promise<Samples> {
  const { settings } = stage;
  const { connections, parts, ways, rounds } = settings;
  const samples: Samples = new Map();
  const keep = async (name: string, measuring: Promise<Sample>) => {
    const sample = await measuring;
    samples.set(name, [...(samples.get(name) ?? []), sample]);
    tell(`${name}: ${Math.round(sample.perSecond)} a second`);
  };

  tell('warming up');
  await warmUp(stage);
  const hasWorkspaces = parts.includes('workspaces');
  const many = hasWorkspaces ? await addSenders(stage, 'leadhub', settings.workspaces) : [];
  const apart = await addSenders(stage, 'leadhub', settings.oneRowConnections);
  const needsOne = hasWorkspaces && !ways.includes('leadhub');

  for (let round = 1; round <= rounds && (ways.length > 0 || hasWorkspaces); round += 1) {
    tell(`round ${round} of ${rounds}`);
    if (ways.length > 0) {
      await keep(`echo ${connections}`, measureEcho(stage, connections));
      await keep('one-row', measureOneRow(stage, apart));
      if (stage.pgbench !== null) await keep('pgbench', measurePgbench(stage));
    }
    if (needsOne)
      await keep(`leadhub ${connections}`, measureNewSender(stage, 'leadhub', connections));
    for (const way of ways) {
      await keep(`${way} ${connections}`, measureNewSender(stage, way, connections));
      if (way === 'leadhub' && hasWorkspaces) {
        await keep('workspaces', measureIntake(stage, 'leadhub', connections, many));
      }
    }
    if (needsOne) await keep('workspaces', measureIntake(stage, 'leadhub', connections, many));
  }
  if (ways.length > 0) {
    await keep('one-row, one workspace', measureOneRow(stage, apart.slice(0, 1)));
  }
  for (const count of parts.includes('connections') ? settings.otherConnections : []) {
    await keep(`echo ${count}`, measureEcho(stage, count));
    await keep(`leadhub ${count}`, measureNewSender(stage, 'leadhub', count));
  }
  return samples;
}

/** Long enough for every statement to be planned and every hot function to be compiled. */
async function warmUp(stage: Stage): Promise<void> {
  const { settings, world } = stage;
  const times = (seconds: number) => ({
    warmUpMs: 0,
    measureMs: Math.min(seconds, settings.seconds) * 1000,
  });
  for (const way of new Set(['leadhub', ...settings.ways] as const)) {
    const sender = await world.addSender(way);
    const seconds = way === 'leadhub' ? 3 : 1.5;
    await measureIntake(stage, way, settings.connections, [sender], times(seconds));
  }
  await world.analyze();
  await measureEcho(stage, settings.connections, times(2));
  await measureOneRow(stage, [await world.addSender('leadhub')], times(1));
}
