// Lighthouse judges the main screens. With its 200 packages it would be a fifth of what `npm ci`
// installs, so the first run installs it, outside of the project's packages.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from '../figure.ts';
import { resultsFolder } from '../measure/harness.ts';
import { endWhenInterrupted, isInterrupted } from '../processes/interruption.ts';
import type { Measurement } from './measurement.ts';
import type { Session } from './session.ts';

const version = '13.5.0';
const folder = join(resultsFolder, `lighthouse-${version}`);
const program = join(folder, 'node_modules/lighthouse/cli/index.js');
const categories = ['performance', 'accessibility', 'best-practices'];
const runs = 5;
/** The stream of the app stays open, so the network is never quiet. */
const maxLoadMs = 8_000;
const maxRunMs = 120_000;

interface Report {
  finalDisplayedUrl: string;
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null }>;
}

/** Returns the path of its program. */
export async function installLighthouse(log: (line: string) => void): Promise<string> {
  if (existsSync(program)) return program;
  log(`installing Lighthouse ${version}`);
  mkdirSync(folder, { recursive: true });
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await run('npm', ['install', '--prefix', folder, ...options, `lighthouse@${version}`]);
  return program;
}

/** The scores of each screen, from 0 to 100. A run that fails leaves the other figures. */
export async function* measureByLighthouse(
  lighthouse: string,
  session: Session,
  log: (line: string) => void,
): AsyncGenerator<Measurement[]> {
  for (const [name, url] of await screensOf(session)) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) {
      try {
        reports.push(await reportOf(lighthouse, session, url, name !== 'sign-in'));
      } catch (error) {
        if (isInterrupted()) throw error;
        log(`Lighthouse failed on ${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    if (reports.length === 0) continue;
    yield categories.map((category) => ({
      name: `Lighthouse, ${name}: ${category}`,
      target: 'of 100 points',
      value: median(reports.map((report) => 100 * (report.categories[category]?.score ?? 0))),
      unit: '',
    }));
  }
}

async function screensOf({ url, workspace, sender }: Session): Promise<[string, string][]> {
  const response = await fetch(`${url}/api/v1/leads?per_page=1`, {
    headers: { authorization: `Bearer ${sender.target.key}` },
  });
  const { data } = (await response.json()) as { data: { id: number }[] };
  return [
    ['sign-in', `${url}/sign-in`],
    ['list', `${workspace}/leads`],
    ['lead', `${workspace}/leads/${data[0]?.id}`],
    ['board', `${workspace}/leads?layout=board`],
    ['settings', `${workspace}/settings/api-keys`],
  ];
}

async function reportOf(
  lighthouse: string,
  { debuggingPort, cookies }: Session,
  url: string,
  isSignedIn: boolean,
): Promise<Report> {
  const headers = isSignedIn ? { Cookie: await cookies() } : {};
  const options = [
    ...[lighthouse, url, '--preset=desktop', `--port=${debuggingPort}`, '--output=json', '--quiet'],
    ...[`--only-categories=${categories.join(',')}`, `--max-wait-for-load=${maxLoadMs}`],
    ...['--no-enable-error-reporting', `--extra-headers=${JSON.stringify(headers)}`],
  ];
  const out = await run(process.execPath, options, maxRunMs);
  const report: Report = JSON.parse(out);
  if (report.runtimeError) throw new Error(`Lighthouse, ${url}: ${report.runtimeError.message}`);
  if (new URL(report.finalDisplayedUrl).pathname !== new URL(url).pathname) {
    throw new Error(`Lighthouse opened ${report.finalDisplayedUrl} instead of ${url}.`);
  }
  return report;
}

async function run(file: string, args: string[], timeout = 0): Promise<string> {
  const running = promisify(execFile)(file, args, { maxBuffer: 64 * 1024 * 1024, timeout });
  endWhenInterrupted(running.child);
  return (await running).stdout;
}
