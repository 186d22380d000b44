// Turns samples into figures: medians, ratios to the references, and checks against the targets.

import { judgeAnalytics } from '../analytics/judge-analytics.ts';
import type { AnalyticsMeasured } from '../analytics/measure-analytics.ts';
import { judgeAutomations } from '../automations/judge-automations.ts';
import type { AutomationsMeasured } from '../automations/measure-automations.ts';
import { judgeBatch } from '../batch/judge-batch.ts';
import type { BatchMeasured } from '../batch/measure-batch.ts';
import { judgeBulk } from '../bulk/judge-bulk.ts';
import type { BulkMeasured } from '../bulk/measure-bulk.ts';
import { judgeCampaigns } from '../campaigns/judge-campaigns.ts';
import type { CampaignsMeasured } from '../campaigns/measure-campaigns.ts';
import { judgeConnectors } from '../connectors/judge-connectors.ts';
import type { ConnectorsMeasured } from '../connectors/measure-connectors.ts';
import { judgeDuplicates } from '../duplicates/judge-duplicates.ts';
import type { DuplicatesMeasured } from '../duplicates/measure-duplicates.ts';
import { judgeExports } from '../exports/judge-exports.ts';
import type { ExportsMeasured } from '../exports/measure-exports.ts';
import { judgeFairness } from '../fairness/judge-fairness.ts';
import type { FairnessMeasured } from '../fairness/measure-fairness.ts';
import { check, type Figure, medianOf, type Reference, type Sample } from '../figure.ts';
import { judgeImports } from '../imports/judge-imports.ts';
import type { ImportsMeasured } from '../imports/measure-imports.ts';
import { judgeLists } from '../lists/judge-lists.ts';
import type { ListsMeasured } from '../lists/measure-lists.ts';
import type { IntakeRoute } from '../load/lead-bodies.ts';
import type { Samples } from '../measure/measure-all.ts';
import type { StartUps } from '../measure/start-up.ts';
import type { Settings } from '../options.ts';
import { judgeScoring } from '../scoring/judge-scoring.ts';
import type { ScoringMeasured } from '../scoring/measure-scoring.ts';
import { judgeUndo } from '../undo/judge-undo.ts';
import type { UndoMeasured } from '../undo/measure-undo.ts';
import { judgeWeb } from '../web/judge-web.ts';
import type { WebMeasured } from '../web/measure-web.ts';
import { judgeWebhooks } from '../webhooks/judge-webhooks.ts';
import type { WebhooksMeasured } from '../webhooks/measure-webhooks.ts';

/** Figures of the parts other than intake, where measured. */
export interface Measured {
  startUps?: StartUps | undefined;
  analytics?: AnalyticsMeasured | undefined;
  duplicates?: DuplicatesMeasured | undefined;
  scoring?: ScoringMeasured | undefined;
  lists?: ListsMeasured | undefined;
  webhooks?: WebhooksMeasured | undefined;
  fairness?: FairnessMeasured | undefined;
  web?: WebMeasured | undefined;
  batch?: BatchMeasured | undefined;
  imports?: ImportsMeasured | undefined;
  bulk?: BulkMeasured | undefined;
  undo?: UndoMeasured | undefined;
  automations?: AutomationsMeasured | undefined;
  connectors?: ConnectorsMeasured | undefined;
  exports?: ExportsMeasured | undefined;
  campaigns?: CampaignsMeasured | undefined;
}

export function judge(
  samples: Samples,
  settings: Settings,
  {
    startUps,
    analytics,
    duplicates,
    scoring,
    lists,
    webhooks,
    fairness,
    web,
    batch,
    imports,
    bulk,
    undo,
    automations,
    connectors,
    exports,
    campaigns,
  }: Measured = {},
): Figure[] {
  const { connections, otherConnections, workspaces, routes } = settings;
  const figures: Figure[] = [];
  const rate = (name: string) => medianOf(samples.get(name) ?? [], ({ perSecond }) => perSecond);
  const add = (name: string, key: string, count: number | null, against: Against = {}) => {
    const measured = samples.get(key);
    if (measured === undefined) return;
    const ratios = ratiosOf(measured, against, rate);
    figures.push({ name, connections: count, samples: measured, ratios, checks: [] });
  };

  const echo = `echo ${connections}`;
  const one = `leadhub ${connections}`;
  add('echo', echo, connections);
  add('one-row', 'one-row', settings.oneRowConnections);
  add('one-row, one workspace', 'one-row, one workspace', settings.oneRowConnections);
  add('pgbench', 'pgbench', connections);
  for (const route of new Set<IntakeRoute>(samples.has(one) ? ['leadhub', ...routes] : routes)) {
    add(route, `${route} ${connections}`, connections, {
      'one-row': 'one-row',
      pgbench: 'pgbench',
      echo,
    });
    judgeRoute(figures.at(-1), route);
  }
  add(`leadhub, ${workspaces} workspaces`, 'workspaces', connections, {
    'one-row': 'one-row',
    pgbench: 'pgbench',
    echo,
    'one workspace': one,
  });
  if (samples.has('workspaces')) judgeRatios(figures.at(-1), ['one workspace']);
  for (const count of otherConnections) {
    add('echo', `echo ${count}`, count);
    add('leadhub', `leadhub ${count}`, count, { echo: `echo ${count}` });
    if (samples.has(`leadhub ${count}`) && count === 1) judgeSingle(figures.at(-1));
  }
  if (lists !== undefined) figures.push(...judgeLists(lists));
  if (webhooks !== undefined) figures.push(...judgeWebhooks(webhooks));
  if (fairness !== undefined) figures.push(...judgeFairness(fairness));
  if (web !== undefined) figures.push(...judgeWeb(web));
  if (batch !== undefined) figures.push(...judgeBatch(batch));
  if (imports !== undefined) figures.push(...judgeImports(imports));
  if (bulk !== undefined) figures.push(...judgeBulk(bulk));
  if (undo !== undefined) figures.push(...judgeUndo(undo));
  if (automations !== undefined) figures.push(...judgeAutomations(automations));
  if (campaigns !== undefined) figures.push(...judgeCampaigns(campaigns));
  if (connectors !== undefined) figures.push(...judgeConnectors(connectors));
  if (exports !== undefined) figures.push(...judgeExports(exports));
  if (analytics !== undefined) figures.push(...judgeAnalytics(analytics));
  if (duplicates !== undefined) figures.push(...judgeDuplicates(duplicates));
  if (scoring !== undefined) figures.push(...judgeScoring(scoring));
  return startUps === undefined ? figures : [...figures, ...judgeStartUps(startUps)];
}

type Against = Partial<Record<Reference, string>>;

function ratiosOf(
  samples: readonly Sample[],
  against: Against,
  rate: (name: string) => number | undefined,
): Figure['ratios'] {
  const own = medianOf(samples, ({ perSecond }) => perSecond);
  const ratios: Figure['ratios'] = {};
  for (const [reference, name] of Object.entries(against)) {
    const other = rate(name);
    if (own !== undefined && other !== undefined) ratios[reference as Reference] = own / other;
  }
  return ratios;
}

function judgeRoute(figure: Figure | undefined, route: IntakeRoute): void {
  if (figure === undefined) return;
  judgeRatios(figure, ['one-row', 'pgbench', 'echo']);
  const spread = spreadOf(figure.samples);
  if (spread !== undefined) figure.checks.push(check('p99/p50', spread));
  // That route responds to a lead of a known person with 200 and the existing lead.
  if (route === 'inbound') return;
  figure.checks.push(
    check('not 201', medianOf(figure.samples, ({ notCreated }) => notCreated) ?? 0),
  );
}

function judgeRatios(figure: Figure | undefined, references: readonly Reference[]): void {
  for (const reference of references) {
    const ratio = figure?.ratios[reference];
    if (ratio !== undefined) figure?.checks.push(check(reference, ratio));
  }
}

function judgeSingle(figure: Figure | undefined): void {
  const p50 = medianOf(figure?.samples ?? [], ({ p50Ms }) => p50Ms);
  if (p50 !== undefined) figure?.checks.push(check('p50 ms', p50));
}

function judgeStartUps({ first, restarts }: StartUps): Figure[] {
  const figure = (
    name: string,
    seconds: number,
    target: 'start-up' | 'first start-up',
  ): Figure => ({
    name,
    connections: null,
    samples: [],
    ratios: {},
    seconds,
    checks: [check(target, seconds)],
  });
  return [
    figure('start-up, new data folder', first, 'first start-up'),
    figure('start-up, existing data folder', Math.max(...restarts), 'start-up'),
  ];
}

export function spreadOf(samples: readonly Sample[]): number | undefined {
  return medianOf(samples, ({ p50Ms, p99Ms }) =>
    p50Ms === undefined || p99Ms === undefined ? undefined : p99Ms / p50Ms,
  );
}
