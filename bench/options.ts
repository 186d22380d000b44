// What `npm run bench` is asked for.
import { parseArgs } from 'node:util';
import { type WayIn, waysIn } from './load/lead-bodies.ts';

const parts = [
  ...waysIn,
  'workspaces',
  'connections',
  'start-up',
  'lists',
  'analytics',
  'webhooks',
  'fairness',
] as const;
type Part = (typeof parts)[number];

export interface Settings {
  parts: readonly Part[];
  ways: readonly WayIn[];
  /** How long each load is measured. */
  seconds: number;
  /** How often what is judged is measured; the middle one counts. */
  rounds: number;
  connections: number;
  otherConnections: readonly number[];
  workspaces: number;
  oneRowConnections: number;
  restarts: number;
  /** How many leads there are where many are looked at. */
  leads: number;
  /** How many leads webhooks are told of. */
  toldLeads: number;
  streamClients: number;
  /** How many leads the tenant has that attacks another. */
  attackerLeads: number;
  /** Only those attacks whose name has one of these in it; all where there is none. */
  attacks: readonly string[];
  json: string | undefined;
  profile: boolean;
  /** The figures say nothing. */
  quick: boolean;
}

export const help = `npm run bench -- [options]

  --only PART     Measure this part and its references; may be given several times:
                  ${parts.join(', ')}
  --attack TEXT   Of fairness, only the attacks with this in their name, such as merge; may be
                  given several times.
  --seconds N     How long each load is measured. Left out: 2.
  --rounds N      How often what is judged is measured; the middle one counts. Left out: 3.
  --json PATH     Write the figures there too.
  --profile       Take a CPU profile of the program, and print what it spent its time on.
  --big           Look at 1,000,000 leads where many are looked at, in place of 50,000,
                  and tell webhooks of 100,000, in place of 2,000.
  --quick         Everything in some seconds: shows that the benchmark works, measures nothing.`;

const whole: Omit<Settings, 'parts' | 'ways' | 'attacks' | 'json' | 'profile' | 'quick'> = {
  seconds: 2,
  rounds: 3,
  connections: 64,
  otherConnections: [1, 16, 256],
  workspaces: 100,
  oneRowConnections: 16,
  restarts: 3,
  leads: 50_000,
  toldLeads: 2_000,
  streamClients: 1_000,
  attackerLeads: 120_000,
};
const big = { leads: 1_000_000, toldLeads: 100_000 };
const quick: typeof whole = {
  ...whole,
  seconds: 0.2,
  rounds: 1,
  otherConnections: [1],
  workspaces: 3,
  oneRowConnections: 4,
  restarts: 1,
  leads: 500,
  toldLeads: 20,
  streamClients: 20,
  attackerLeads: 500,
};

/** Null when only the help is wanted. */
export function readOptions(args: string[]): Settings | null {
  const { values } = parseArgs({
    args,
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
  const base = values.quick ? quick : whole;
  const chosen = values.only?.map(checkPart) ?? parts;
  return {
    ...base,
    parts: chosen,
    attacks: values.attack,
    ways: waysIn.filter((way) => chosen.includes(way)),
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
  if (part === undefined) throw new Error(`There is no part "${text}": ${parts.join(', ')}.`);
  return part;
}

function checkNumber(
  name: string,
  text: string | undefined,
  otherwise: number,
  from: number,
  to: number,
): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!(number >= from && number <= to))
    throw new Error(`${name} is a number from ${from} to ${to}.`);
  return number;
}
