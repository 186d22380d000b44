// Imports a CSV file of new people, copies the same rows, and measures intake of the same workspace
// while a second import runs.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { sendLeads } from '../measure/intake.ts';
import { readCpuTimes } from '../processes/cpu-times.ts';
import { readRssMb } from '../processes/read-rss.ts';
import { copyLeads } from '../references/copy-leads.ts';
import type { Sender } from '../world.ts';
import { createImporter } from './importer.ts';

export interface ImportsMeasured {
  rows: number;
  imported: Sample[];
  copy: Sample[];
  intake: { connections: number; alone: Sample; beside: Sample };
  /** The import that runs beside intake. */
  beside: Sample;
  /** The greatest memory of the program during an import, above that under intake. */
  memoryGrowthMb: number;
}

export async function measureImports(
  harness: Harness,
  log: (line: string) => void,
): Promise<ImportsMeasured> {
  const { settings, world } = harness;
  const rows = settings.importRows;
  const imported: Sample[] = [];
  const copy: Sample[] = [];
  await importInto(harness, await world.addSender('leadhub'), Math.min(rows, 5_000));
  const atRest = await peakOf(harness, async () =>
    sendLeads(harness, 'leadhub', settings.connections, [await world.addSender('leadhub')]),
  );
  let peakMb = 0;
  for (let round = 1; round <= settings.rounds; round += 1) {
    log(`importing and copying ${rows} rows, round ${round} of ${settings.rounds}`);
    const sender = await world.addSender('leadhub');
    const run = await peakOf(harness, () => importInto(harness, sender, rows));
    peakMb = Math.max(peakMb, run.peakMb);
    imported.push(run.result);
    copy.push({ perSecond: await copyLeads(harness, sender.workspaceId, rows), leads: rows });
  }
  const memoryGrowthMb = peakMb - atRest.peakMb;
  return { rows, imported, copy, memoryGrowthMb, ...(await measureBeside(harness, log)) };
}

/** From the first byte of the file to the end of the import. */
async function importInto({ inlet, world }: Harness, sender: Sender, rows: number) {
  const importer = createImporter(inlet.port, sender.target.key);
  const watched = { program: inlet.pid, database: inlet.databasePid };
  const before = readCpuTimes(watched);
  const began = performance.now();
  const id = await importer.start(rows);
  await importer.hasEnded(id);
  const perSecond = (rows * 1000) / (performance.now() - began);
  const after = readCpuTimes(watched);
  const leads = await world.countLeads([sender.workspaceId]);
  if (leads !== rows) throw new Error(`Of ${rows} rows, ${leads} are leads.`);
  const program = (after.program - before.program) / rows;
  const database = (after.database - before.database) / rows;
  return { perSecond, leads, cpuUs: { generator: 0, program, database } };
}

async function peakOf<Result>(
  { inlet }: Harness,
  work: () => Promise<Result>,
): Promise<{ result: Result; peakMb: number }> {
  let peakMb = 0;
  const sample = () => {
    peakMb = Math.max(peakMb, readRssMb(inlet.pid));
  };
  const timer = setInterval(sample, 50);
  try {
    return { result: await work(), peakMb };
  } finally {
    clearInterval(timer);
  }
}

async function measureBeside(
  harness: Harness,
  log: (line: string) => void,
): Promise<Pick<ImportsMeasured, 'intake' | 'beside'>> {
  const { settings, world, inlet } = harness;
  log('intake alone, then beside an import');
  const sender = await world.addSender('leadhub');
  const intake = () => sendLeads(harness, 'leadhub', settings.connections, [sender]);
  const alone = await intake();
  const importer = createImporter(inlet.port, sender.target.key);
  const id = await importer.start(settings.importRows);
  while ((await importer.get(id)).rows_done === 0) await sleep(20);
  const from = { rows: (await importer.get(id)).rows_done, at: performance.now() };
  const beside = await intake();
  const { rows_done } = await importer.get(id);
  const perSecond = ((rows_done - from.rows) * 1000) / (performance.now() - from.at);
  await importer.cancel(id);
  return { intake: { connections: settings.connections, alone, beside }, beside: { perSecond } };
}
