// From the start of the program to the first lead that it accepts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createRequests } from '../load/requests.ts';
import { sendOnce } from '../load/send-once.ts';
import { endWhenInterrupted } from '../processes/interruption.ts';
import { inletEnvironment, root, startInlet } from '../processes/start-inlet.ts';

export interface StartUps {
  /** With a data folder that has to be made: the quickstart included, which makes the key. */
  first: number;
  /** With one that is there; one figure a start. */
  again: number[];
}

export async function measureStartUps(folder: string, restarts: number): Promise<StartUps> {
  const dataFolder = join(folder, 'start-up');
  let key = '';
  let lead = 0;
  const start = async (): Promise<number> => {
    const begun = performance.now();
    const inlet = await startInlet(dataFolder);
    try {
      if (key === '') key = await quickstartKey(dataFolder);
      const target = { path: '/api/v1/leads', key, seller: '', firstLead: lead++ };
      const status = await sendOnce(inlet.port, createRequests('leadhub', [target])());
      if (status !== 201) throw new Error(`The first lead was answered ${status}.`);
      return (performance.now() - begun) / 1000;
    } finally {
      await inlet.stop();
    }
  };
  const first = await start();
  const again: number[] = [];
  while (again.length < restarts) again.push(await start());
  return { first, again };
}

async function quickstartKey(dataFolder: string): Promise<string> {
  const command = [join(root, 'server/src/cli/index.ts'), 'quickstart', '--json'];
  const env = inletEnvironment(dataFolder);
  const cwd = join(dataFolder, '..');
  const child = endWhenInterrupted(
    spawn(process.execPath, command, { env, cwd, stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The quickstart failed: ${said}`);
  const made = JSON.parse(said) as { keys: { leadhub: string } };
  return made.keys.leadhub;
}
