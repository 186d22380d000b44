// Measures the time from the start of the program to the first accepted lead.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createRequests } from '../load/requests.ts';
import { sendOnce } from '../load/send-once.ts';
import { endWhenInterrupted } from '../processes/interruption.ts';
import { inletEnvironment, root, startInlet } from '../processes/start-inlet.ts';

export interface StartUps {
  /** With a new data folder, including the quickstart, which creates the key. */
  first: number;
  /** With an existing data folder, one figure per start. */
  restarts: number[];
}

export async function measureStartUps(folder: string, restarts: number): Promise<StartUps> {
  const dataFolder = join(folder, 'start-up');
  let key = '';
  let lead = 0;
  const start = async (): Promise<number> => {
    const startedAt = performance.now();
    const inlet = await startInlet(dataFolder);
    try {
      if (key === '') key = await quickstartKey(dataFolder);
      const target = { path: '/api/v1/leads', key, seller: '', firstLead: lead++ };
      const status = await sendOnce(inlet.port, createRequests('leadhub', [target])());
      if (status !== 201) throw new Error(`The first lead got status ${status}.`);
      return (performance.now() - startedAt) / 1000;
    } finally {
      await inlet.stop();
    }
  };
  const first = await start();
  const times: number[] = [];
  while (times.length < restarts) times.push(await start());
  return { first, restarts: times };
}

async function quickstartKey(dataFolder: string): Promise<string> {
  const command = [join(root, 'server/src/cli/index.ts'), 'quickstart', '--json'];
  const env = inletEnvironment(dataFolder);
  const cwd = join(dataFolder, '..');
  const child = endWhenInterrupted(
    spawn(process.execPath, command, { env, cwd, stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The quickstart failed: ${output}`);
  const created = JSON.parse(output) as { keys: { leadhub: string } };
  return created.keys.leadhub;
}
