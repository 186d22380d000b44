// Reads the CPU profiles that Node wrote and lists the functions with the most own time.
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

const maxLines = 25;

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
    .slice(0, maxLines)
    .map(([location, time]) => `${((time / busy) * 100).toFixed(1).padStart(5)} %  ${location}`);
  const seconds = (time: number) => (time / 1_000_000).toFixed(1);
  const head = `The program was busy for ${seconds(busy)} s and idle for ${seconds(idle)} s. Functions by own time:`;
  return [head, ...lines, `The whole profile is in ${folder}`].join('\n');
}

function addTimes(times: Map<string, number>, profile: CpuProfile): void {
  const locations = new Map(profile.nodes.map(({ id, callFrame }) => [id, locationOf(callFrame)]));
  for (const [index, id] of profile.samples.entries()) {
    const location = locations.get(id) ?? '';
    times.set(location, (times.get(location) ?? 0) + (profile.timeDeltas[index] ?? 0));
  }
}

function locationOf({
  functionName,
  url,
  lineNumber,
}: CpuProfile['nodes'][0]['callFrame']): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  const file = url.replace(`file://${root}/`, '');
  return file === '' ? name : `${name}  ${file}:${lineNumber + 1}`;
}
