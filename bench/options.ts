// The options of `npm run bench`.
import { parseArgs } from 'node:util';
import { type IntakeRoute, intakeRoutes } from './load/lead-bodies.ts';

const parts = [
  ...intakeRoutes,
  'workspaces',
  'connections',
  'start-up',
  'lists',
  'analytics',
  'duplicates',
  'scoring',
  'webhooks',
  'fairness',
  'web',
  'batch',
  'imports',
  'bulk',
  'undo',
  'automations',
  'connectors',
  'exports',
  'campaigns',
] as const;
type Part = (typeof parts)[number];

export interface Settings {
  parts: readonly Part[];
  routes: readonly IntakeRoute[];
  /** Duration of each load. */
  seconds: number;
  /** Repetitions of the measurements with a target; the median counts. */
  rounds: number;
  connections: number;
  otherConnections: readonly number[];
  workspaces: number;
  oneRowConnections: number;
  restarts: number;
  /** Leads in the workspaces of the lists, of analytics, of scoring and of exports. */
  leads: number;
  /** Contacts that are searched for duplicates. */
  contacts: number;
  /** Leads in the workspace of the web app. */
  webLeads: number;
  /** Leads that webhooks deliver. */
  webhookLeads: number;
  streamClients: number;
  /** Leads that one request streams in. */
  batchLeads: number;
  /** Rows of an imported file. */
  importRows: number;
  /** Leads that one request changes. */
  bulkLeads: number;
  /** Leads of an import that is undone. */
  undoneLeads: number;
  /** Leads for each of which an automation runs. */
  automatedLeads: number;
  /** Mails of a campaign. */
  campaignMessages: number;
  /** Leads of the attacking tenant. */
  attackerLeads: number;
  /** Only attacks whose name contains one of these texts; all attacks when empty. */
  attacks: readonly string[];
  json: string | undefined;
  profile: boolean;
  /** The figures are meaningless. */
  quick: boolean;
}

export const help = `npm run bench -- [PART …] [options]

  --only PART     Measure this part and its references, as does the PART alone; may be given
                  several times:
                  ${parts.join(', ')}
  --attack TEXT   Of fairness, only the attacks whose name contains this text, such as merge; may
                  be given several times.
  --seconds N     Duration of each load. Default: 2.
  --rounds N      Repetitions of the measurements with a target; the median counts. Default: 3.
  --json PATH     Also write the figures to this file.
  --profile       Take a CPU profile of the program, and print the functions with the most own time.
  --big           Lists, analytics, scoring, exports, streams and imports of 1,000,000 leads instead of
                  50,000, the web app with 1,000,000 instead of 100,000, automations and webhook
                  deliveries of 100,000 leads instead of 5,000 and 2,000, and campaigns of 50,000 mails
                  instead of 5,000.
  --quick         Everything in a few seconds: shows that the benchmark works; its figures mean nothing.`;

const full: Omit<Settings, 'parts' | 'routes' | 'attacks' | 'json' | 'profile' | 'quick'> = {
  seconds: 2,
  rounds: 3,
  connections: 64,
  otherConnections: [1, 16, 256],
  workspaces: 100,
  oneRowConnections: 16,
  restarts: 3,
  leads: 50_000,
  contacts: 100_000,
  webLeads: 100_000,
  webhookLeads: 2_000,
  streamClients: 1_000,
  batchLeads: 50_000,
  importRows: 50_000,
  bulkLeads: 100_000,
  undoneLeads: 20_000,
  automatedLeads: 5_000,
  campaignMessages: 5_000,
  attackerLeads: 120_000,
};
const big = {
  leads: 1_000_000,
  webLeads: 1_000_000,
  webhookLeads: 100_000,
  batchLeads: 1_000_000,
  importRows: 1_000_000,
  undoneLeads: 100_000,
  automatedLeads: 100_000,
  campaignMessages: 50_000,
};
const quick: typeof full = {
  ...full,
  seconds: 0.2,
  rounds: 1,
  otherConnections: [1],
  workspaces: 3,
  oneRowConnections: 4,
  restarts: 1,
  leads: 500,
  contacts: 500,
  webLeads: 500,
  webhookLeads: 20,
  streamClients: 20,
  batchLeads: 300,
  importRows: 5_000,
  bulkLeads: 1_200,
  undoneLeads: 300,
  automatedLeads: 300,
  campaignMessages: 300,
  attackerLeads: 500,
};

/** Null for `--help`. */
export function readOptions(args: string[]): Settings | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      attack: { type: 'string', multiple: true, default: [] },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'string' },
      profile: { type: 'boolean', default: false },
      big: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const base = values.quick ? quick : full;
  const named = [...positionals, ...(values.only ?? [])].map(checkPart);
  const chosen = named.length === 0 ? parts : named;
  return {
    ...base,
    parts: chosen,
    attacks: values.attack,
    routes: intakeRoutes.filter((route) => chosen.includes(route)),
    seconds: checkNumber('--seconds', values.seconds, base.seconds, 0.1, 600),
    rounds: Math.round(checkNumber('--rounds', values.rounds, base.rounds, 1, 99)),
    ...(values.big && big),
    json: values.json,
    profile: values.profile,
    quick: values.quick,
  };
}

function checkPart(text: string): Part {
  const part = parts.find((one) => one === text);
  if (part === undefined)
    throw new Error(`Unknown part "${text}"; use one of: ${parts.join(', ')}.`);
  return part;
}

function checkNumber(
  name: string,
  text: string | undefined,
  fallback: number,
  from: number,
  to: number,
): number {
  const number = text === undefined ? fallback : Number(text);
  if (!(number >= from && number <= to))
    throw new Error(`${name} must be a number from ${from} to ${to}.`);
  return number;
}
