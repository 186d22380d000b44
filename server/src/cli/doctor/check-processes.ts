import {
  describeProcess,
  differingSettings,
  listProcesses,
  type RegisteredProcess,
} from '../../platform/database/processes.ts';
import type { Queries } from '../../platform/database/queries.ts';
import type { Finding } from './finding.ts';

/** Whether the processes that share the database agree on what they must. */
export async function checkProcesses(queries: Queries): Promise<Finding[]> {
  const processes = await listProcesses(queries);
  if (processes.length < 2) return [];
  const variables = new Set<string>();
  for (const [index, one] of processes.entries()) {
    for (const other of processes.slice(index + 1)) {
      for (const name of differingSettings(one.settings, other.settings)) variables.add(name);
    }
  }
  if (variables.size === 0) {
    const message = `${processes.length} processes share the database, and agree in their settings.`;
    return [{ check: 'processes', state: 'ok', message }];
  }
  return [...variables].sort().map((variable) => ({
    check: 'processes',
    // Sessions and sealed secrets of one process are unreadable to another.
    state: variable === 'INLET_SECRET' ? 'problem' : 'warning',
    message: `${variable} is not the same for ${groupsOf(variable, processes)}.`,
    advice: `Set ${variable} to the same value for all of them, and restart them.`,
  }));
}

function groupsOf(variable: string, processes: readonly RegisteredProcess[]): string {
  const using = processes.filter(({ settings }) => variable in settings);
  const groups = Map.groupBy(using, ({ settings }) => settings[variable]);
  return [...groups.values()].map((group) => group.map(describeProcess).join(', ')).join(' and ');
}
