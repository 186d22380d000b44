// `npm run bench`: measures the program and its references, prints one table and writes the same
// figures as JSON.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWeb } from '../scripts/build-web.ts';
import { measureAnalytics } from './analytics/measure-analytics.ts';
import { measureAutomations } from './automations/measure-automations.ts';
import { measureBatch } from './batch/measure-batch.ts';
import { measureBulk } from './bulk/measure-bulk.ts';
import { measureCampaigns } from './campaigns/measure-campaigns.ts';
import { measureConnectors } from './connectors/measure-connectors.ts';
import { measureDuplicates } from './duplicates/measure-duplicates.ts';
import { measureExports } from './exports/measure-exports.ts';
import { measureFairness } from './fairness/measure-fairness.ts';
import { medianOf } from './figure.ts';
import { measureImports } from './imports/measure-imports.ts';
import { measureLists } from './lists/measure-lists.ts';
import { openHarness, resultsFolder } from './measure/harness.ts';
import { measureAll } from './measure/measure-all.ts';
import { measureStartUps, type StartUps } from './measure/start-up.ts';
import { help, readOptions, type Settings } from './options.ts';
import { interrupt, isInterrupted } from './processes/interruption.ts';
import { judge } from './report/judge.ts';
import { describeMachine } from './report/machine.ts';
import { describeProfiles } from './report/profile.ts';
import { renderTable } from './report/table.ts';
import { measureScoring } from './scoring/measure-scoring.ts';
import { measureUndo } from './undo/measure-undo.ts';
import { measureWeb } from './web/measure-web.ts';
import { measureWebhooks } from './webhooks/measure-webhooks.ts';

// Above the machine's own housekeeping.
const maxOthers = 0.1;

const startedAt = performance.now();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);

function log(line: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${line}\n`);
}

async function run(settings: Settings): Promise<void> {
  if (process.platform !== 'linux') {
    throw new Error('The benchmark reads CPU time and memory from /proc: it runs on Linux only.');
  }
  const profileFolder = settings.profile ? join(resultsFolder, 'profile') : undefined;
  if (profileFolder !== undefined) rmSync(profileFolder, { recursive: true, force: true });
  // The program serves the build that it finds when it starts.
  if (settings.parts.includes('web')) await buildWeb();
  const harness = await openHarness(settings, profileFolder);
  try {
    const machine = describeMachine(await harness.world.databaseVersion(), harness.pgbench);
    const samples = await measureAll(harness, log);
    let startUps: StartUps | undefined;
    if (settings.parts.includes('start-up')) {
      log('measuring start-up');
      startUps = await measureStartUps(harness.folder, settings.restarts);
    }
    const lists = settings.parts.includes('lists')
      ? await measureLists(harness, settings.leads, log)
      : undefined;
    const analytics = settings.parts.includes('analytics')
      ? await measureAnalytics(harness, settings.leads, log)
      : undefined;
    const duplicates = settings.parts.includes('duplicates')
      ? await measureDuplicates(harness, log)
      : undefined;
    const scoring = settings.parts.includes('scoring')
      ? await measureScoring(harness, settings.leads, log)
      : undefined;
    const webhooks = settings.parts.includes('webhooks')
      ? await measureWebhooks(harness, log)
      : undefined;
    const fairness = settings.parts.includes('fairness')
      ? await measureFairness(harness, log)
      : undefined;
    const web = settings.parts.includes('web') ? await measureWeb(harness, log) : undefined;
    const batch = settings.parts.includes('batch') ? await measureBatch(harness, log) : undefined;
    const imports = settings.parts.includes('imports')
      ? await measureImports(harness, log)
      : undefined;
    const bulk = settings.parts.includes('bulk') ? await measureBulk(harness, log) : undefined;
    const undo = settings.parts.includes('undo') ? await measureUndo(harness, log) : undefined;
    const exports = settings.parts.includes('exports')
      ? await measureExports(harness, settings.leads, log)
      : undefined;
    const automations = settings.parts.includes('automations')
      ? await measureAutomations(harness, log)
      : undefined;
    const campaigns = settings.parts.includes('campaigns')
      ? await measureCampaigns(harness, log)
      : undefined;
    const connectors = settings.parts.includes('connectors')
      ? await measureConnectors(harness, log)
      : undefined;
    const measured = {
      ...{ startUps, analytics, duplicates, scoring, lists, webhooks, fairness, web, batch },
      ...{ imports, exports, bulk, undo, automations, connectors, campaigns },
    };
    const figures = judge(samples, settings, measured);
    process.stdout.write(`\n${renderTable(figures)}\n\n`);
    const others = medianOf(
      figures.flatMap((figure) => figure.samples),
      (sample) => sample.others,
    );
    if (others !== undefined && others > maxOthers) {
      log(`other programs used ${Math.round(others * 100)} % of the machine: the figures are low`);
    }
    const { cpu, cores, node, postgres, pgbench } = machine;
    log(`${cores} × ${cpu}, Node ${node}, PostgreSQL ${postgres}, ${pgbench ?? 'no pgbench'}`);
    const date = new Date().toISOString();
    const report = `${JSON.stringify({ date, machine, settings, figures }, null, 2)}\n`;
    const latest = settings.quick ? undefined : join(resultsFolder, 'latest.json');
    for (const path of [latest, settings.json]) {
      if (path === undefined) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, report);
      log(`figures written to ${path}`);
    }
  } finally {
    await harness.close();
  }
  if (profileFolder !== undefined) process.stdout.write(`\n${describeProfiles(profileFolder)}\n`);
}

try {
  const settings = readOptions(process.argv.slice(2));
  if (settings === null) process.stdout.write(`${help}\n`);
  else await run(settings);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${isInterrupted() ? 'Interrupted: ' : ''}${message}\n`);
  process.exitCode = isInterrupted() ? 130 : 1;
}
