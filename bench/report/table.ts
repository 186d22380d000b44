// Renders the table that a run prints.
import { describeOutcomes } from '../fairness/measure-fairness.ts';
import { type Figure, medianOf, type Reference, type Sample, targets } from '../figure.ts';
import { spreadOf } from './judge.ts';

type Column = [heading: string, target: string, cell: (figure: Figure) => string];

const columns: Column[] = [
  ['figure', '', ({ name }) => name],
  ['conn.', '', ({ connections }) => (connections === null ? '' : String(connections))],
  ['result', '', result],
  [
    'p50 ms',
    '',
    ({ samples }) =>
      number(
        medianOf(samples, ({ p50Ms }) => p50Ms),
        2,
      ),
  ],
  ['p95 ms', '', ({ p95Ms }) => number(p95Ms, 0)],
  [
    'p99 ms',
    '',
    ({ samples }) =>
      number(
        medianOf(samples, ({ p99Ms }) => p99Ms),
        2,
      ),
  ],
  ['max ms', '', ({ samples }) => number(greatest(samples), 1)],
  ['p99/p50', '≤ 6', ({ samples }) => number(spreadOf(samples), 1)],
  ['× one-row', atLeast('one-row'), ratio('one-row')],
  ['× pgbench', atLeast('pgbench'), ratio('pgbench')],
  ['× echo', atLeast('echo'), ratio('echo')],
  ['× one ws.', atLeast('one workspace'), ratio('one workspace')],
  ['× select', atLeast('select'), ratio('select')],
  ['× post', atLeast('posting'), ratio('posting')],
  ['× copy', atLeast('copy'), ratio('copy')],
  ['× update', atLeast('update'), ratio('update')],
  ['× undone', atLeast('undone'), ratio('undone')],
  ['p99 × small', `≤ ${targets['p99 × small'].atMost}`, ({ growth }) => number(growth, 1)],
  ['not 201', '', ({ samples }) => percent(medianOf(samples, ({ notCreated }) => notCreated))],
  ['leads', '', ({ samples }) => number(sum(samples), 0)],
  ['CPU µs: load', '', cpu('generator')],
  ['program', '', cpu('program')],
  ['database', '', cpu('database')],
  ['others', '', ({ samples }) => percent(medianOf(samples, ({ others }) => others))],
  ['attacker', '', ({ outcomes }) => (outcomes === undefined ? '' : describeOutcomes(outcomes))],
  ['targets', '', verdict],
];

export function renderTable(figures: readonly Figure[]): string {
  const rows = [
    columns.map(([heading]) => heading),
    columns.map(([, target]) => target),
    ...figures.map((figure) => columns.map(([, , cell]) => cell(figure))),
  ];
  const widths = columns.map((_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? '').length)),
  );
  const last = columns.length - 1;
  const line = (row: string[]) =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return index === 0 || index === last ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

function result({ samples, amount, seconds, share }: Figure): string {
  if (amount !== undefined) {
    return `${number(amount.value, amount.value < 10 ? 1 : 0)} ${amount.unit}`.trimEnd();
  }
  if (seconds !== undefined) return `${seconds.toFixed(2)} s`;
  if (share !== undefined) return percent(share);
  return `${number(
    medianOf(samples, ({ perSecond }) => perSecond),
    0,
  )}/s`;
}

function verdict({ checks }: Figure): string {
  if (checks.length === 0) return '';
  const missed = checks.filter(({ reached }) => !reached);
  if (missed.length === 0) return 'reached';
  return `NOT reached: ${missed.map(({ name, atLeast, atMost }) => `${name} ${atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`}`).join(', ')}`;
}

function ratio(reference: Reference): Column[2] {
  return ({ ratios }) => number(ratios[reference], 2);
}

function atLeast(reference: Reference): string {
  return `≥ ${targets[reference].atLeast}`;
}

function cpu(source: keyof NonNullable<Sample['cpuUs']>): Column[2] {
  return ({ samples }) =>
    number(
      medianOf(samples, ({ cpuUs }) => cpuUs?.[source]),
      0,
    );
}

function greatest(samples: readonly Sample[]): number | undefined {
  const values = samples.map(({ maxMs }) => maxMs).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : Math.max(...values);
}

function sum(samples: readonly Sample[]): number | undefined {
  const values = samples.map(({ leads }) => leads).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.reduce((one, other) => one + other, 0);
}

function number(value: number | undefined, digits: number): string {
  if (value === undefined) return '';
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(share * 100).toFixed(1)} %`;
}
