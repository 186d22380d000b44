// Reads the CPU profiles that Node wrote, and says in which functions the time was spent.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes/start-inlet.ts';

interface CpuProfile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
}

const shown = 25;

export function describeProfiles(folder: string): string {
  const times = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.cpuprofile')) continue;
    addTimes(times, JSON.parse(readFileSync(join(folder, name), 'utf8')) as CpuProfile);
  }
  const idle = times.get('(idle)') ?? 0;
  times.delete('(idle)');
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  const lines = [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, shown)
    .map(([place, time]) => `${((time / busy) * 100).toFixed(1).padStart(5)} %  ${place}`);
  const seconds = (time: number) => (time / 1_000_000).toFixed(1);
  const head = `The program was busy for ${seconds(busy)} s and idle for ${seconds(idle)} s. Where it was busy, by the function's own time:`;
  return [head, ...lines, `The whole profile is in ${folder}`].join('\n');
}

function addTimes(times: Map<string, number>, profile: CpuProfile): void {
  const places = new Map(profile.nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  for (const [index, id] of profile.samples.entries()) {
    const place = places.get(id) ?? '';
    times.set(place, (times.get(place) ?? 0) + (profile.timeDeltas[index] ?? 0));
  }
}

function placeOf({ functionName, url, lineNumber }: CpuProfile['nodes'][0]['callFrame']): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  const file = url.replace(`file://${root}/`, '');
  return file === '' ? name : `${name}  ${file}:${lineNumber + 1}`;
}
