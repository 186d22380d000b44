// What was measured, and how it is judged.

export interface Sample {
  perSecond: number;
  /** Absent where there is no single answer to wait for. */
  p50Ms?: number;
  /** Absent where only the average is told. */
  p99Ms?: number;
  maxMs?: number;
  /** Microseconds of CPU a request or lead: of the load generator, the program, its PostgreSQL. */
  cpuUs?: { generator: number; program: number; database: number };
  /** The share of the machine that went to anything else meanwhile. */
  others?: number;
  /** The share of answers that did not make a lead. */
  notMade?: number;
  /** How many leads were in the table afterwards: as many as were said to be made. */
  leads?: number;
}

const references = ['one-row', 'pgbench', 'echo', 'one workspace', 'select', 'posting'] as const;
export type Reference = (typeof references)[number];

export interface Figure {
  name: string;
  connections: number | null;
  samples: Sample[];
  /** Times as large as each reference. */
  ratios: Partial<Record<Reference, number>>;
  /** Of a start-up. */
  seconds?: number;
  /** Of what it is held against. */
  share?: number;
  /** How many times the p99 is that of the same where there are few leads. */
  growth?: number;
  /** Of an attack: how many responses of each status it got. */
  outcomes?: Record<string, number>;
  checks: Check[];
}

export interface Check {
  name: string;
  value: number;
  atLeast?: number;
  atMost?: number;
  reached: boolean;
}

export const targets = {
  'one-row': { atLeast: 2 },
  pgbench: { atLeast: 1 },
  echo: { atLeast: 0.45 },
  'one workspace': { atLeast: 1 },
  'p99/p50': { atMost: 6 },
  'p50 ms': { atMost: 3 },
  'not 201': { atMost: 0 },
  'start-up': { atMost: 2 },
  'first start-up': { atMost: 6 },
  'analytics ms': { atMost: 100 },
  'of intake': { atMost: 0.1 },
  select: { atLeast: 0.4 },
  posting: { atLeast: 0.5 },
  'beside bad ones': { atLeast: 0.9 },
  listening: { atLeast: 0.6 },
  'first delivery ms': { atMost: 50 },
  'heard ms': { atMost: 250 },
  'grown MB': { atMost: 50 },
  'p99 of few': { atMost: 3 },
  'lists a second': { atLeast: 1_160 },
  'deep lists a second': { atLeast: 140 },
  'searches a second': { atLeast: 600 },
  'neighbour POST ms': { atMost: 100 },
  'neighbour GET ms': { atMost: 250 },
  'neighbour failed': { atMost: 0 },
} as const;

export function check(name: keyof typeof targets, value: number): Check {
  const target: { atLeast?: number; atMost?: number } = targets[name];
  const { atLeast = -Infinity, atMost = Infinity } = target;
  return { name, value, ...target, reached: value >= atLeast && value <= atMost };
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(half)] ?? Number.NaN;
  return (low + high) / 2;
}

/** The middle of one measure over all samples that have it. */
export function middle(
  samples: readonly Sample[],
  read: (sample: Sample) => number | undefined,
): number | undefined {
  const values = samples.map(read).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : median(values);
}
