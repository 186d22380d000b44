// Measured figures and their targets.

export interface Sample {
  perSecond: number;
  /** Absent where no single response is awaited. */
  p50Ms?: number;
  /** Absent where only the average is known. */
  p99Ms?: number;
  maxMs?: number;
  /** Microseconds of CPU a request or lead: of the load generator, the program, its PostgreSQL. */
  cpuUs?: { generator: number; program: number; database: number };
  /** The share of the machine that other programs used meanwhile. */
  others?: number;
  /** The share of responses that created no lead. */
  notCreated?: number;
  /** Leads in the table afterwards; must equal the number of responses that reported a new lead. */
  leads?: number;
}

const references = [
  'one-row',
  'pgbench',
  'echo',
  'one workspace',
  'select',
  'posting',
  'copy',
  'update',
  'undone',
  'nodemailer',
] as const;
export type Reference = (typeof references)[number];

export interface Figure {
  name: string;
  connections: number | null;
  samples: Sample[];
  /** The rate divided by that of each reference. */
  ratios: Partial<Record<Reference, number>>;
  /** For a duration, such as a start-up. */
  seconds?: number;
  /** For a share of another figure. */
  share?: number;
  /** For a measure of its own, such as the size of a script. */
  amount?: { value: number; unit: string };
  /** Absent where one response is not awaited, or where the p99 is known. */
  p95Ms?: number;
  /** The p99 divided by that of the same list in a small workspace. */
  growth?: number;
  /** For an attack: its responses by status. */
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
  'intake while scoring': { atLeast: 0.7 },
  'intake while importing': { atLeast: 0.7 },
  'import memory MB': { atMost: 150 },
  select: { atLeast: 0.4 },
  posting: { atLeast: 0.5 },
  copy: { atLeast: 0.5 },
  update: { atLeast: 0.5 },
  'intake while editing': { atLeast: 0.7 },
  undone: { atLeast: 1 },
  nodemailer: { atLeast: 0.5 },
  'intake beside an undo': { atLeast: 0.7 },
  'with failing receivers': { atLeast: 0.9 },
  'intake with webhooks': { atLeast: 0.6 },
  'first delivery ms': { atMost: 50 },
  'intake with automations': { atLeast: 0.6 },
  'intake by an integration': { atLeast: 0.7 },
  'first step ms': { atMost: 100 },
  'steps a second': { atLeast: 2_000 },
  'stream event ms': { atMost: 250 },
  'memory growth MB': { atMost: 50 },
  'p99 × small': { atMost: 3 },
  'search ms': { atMost: 50 },
  'view counts ms': { atMost: 30 },
  'sum ms': { atMost: 150 },
  'lists a second': { atLeast: 1_500 },
  'deep lists a second': { atLeast: 500 },
  'searches a second': { atLeast: 600 },
  'neighbour POST ms': { atMost: 100 },
  'neighbour GET ms': { atMost: 250 },
  'neighbour failed': { atMost: 0 },
  'grouping s': { atMost: 300 },
  'known ms': { atMost: 1_000 },
  'merge ms': { atMost: 50 },
  'script KB': { atMost: 300 },
  'usable ms': { atMost: 1_500 },
  'shown ms': { atMost: 200 },
  'opened ms': { atMost: 150 },
  'frame ms': { atMost: 8 },
  'heap growth MB': { atMost: 10 },
  'keystroke ms': { atMost: 50 },
  'arrival ms': { atMost: 300 },
  'of 100 points': { atLeast: 95 },
} as const;

export type Target = keyof typeof targets;

/** With `allowance` 1.5, the value may be half as much again as the target. */
export function check(name: Target, value: number, allowance = 1): Check {
  const { atLeast, atMost }: { atLeast?: number; atMost?: number } = targets[name];
  const bounds = {
    ...(atLeast !== undefined && { atLeast }),
    ...(atMost !== undefined && { atMost: atMost * allowance }),
  };
  const { atLeast: low = -Infinity, atMost: high = Infinity } = bounds;
  return { name, value, ...bounds, reached: value >= low && value <= high };
}

/** The mean of the two middle values when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(half)] ?? Number.NaN;
  return (low + high) / 2;
}

/** The median of one measure over the samples that have it. */
export function medianOf(
  samples: readonly Sample[],
  read: (sample: Sample) => number | undefined,
): number | undefined {
  const values = samples.map(read).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : median(values);
}
