// The one table that a run prints.
import { describeOutcomes } from '../fairness/measure-fairness.ts';
import { type Figure, middle, type Reference, type Sample, targets } from '../figure.ts';
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
        middle(samples, ({ p50Ms }) => p50Ms),
        2,
      ),
  ],
  [
    'p99 ms',
    '',
    ({ samples }) =>
      number(
        middle(samples, ({ p99Ms }) => p99Ms),
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
  ['p99 × few', `≤ ${targets['p99 of few'].atMost}`, ({ growth }) => number(growth, 1)],
  ['not 201', '', ({ samples }) => percent(middle(samples, ({ notMade }) => notMade))],
  ['leads', '', ({ samples }) => number(sum(samples), 0)],
  ['CPU µs: load', '', cpu('generator')],
  ['program', '', cpu('program')],
  ['database', '', cpu('database')],
  ['others', '', ({ samples }) => percent(middle(samples, ({ others }) => others))],
  ['attacker', '', ({ outcomes }) => (outcomes === undefined ? '' : describeOutcomes(outcomes))],
  ['targets', '', verdict],
];

export function renderTable(figures: readonly Figure[]): string {
  const rows = [
    columns.map(([heading]) => heading),
    columns.map(([, target]) => target),
    ...figures.map((figure) => columns.map(([, , cell]) => cell(figure))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const last = columns.length - 1;
  const line = (row: string[]) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at === 0 || at === last ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

function result({ samples, seconds, share }: Figure): string {
  if (seconds !== undefined) return `${seconds.toFixed(2)} s`;
  if (share !== undefined) return percent(share);
  return `${number(
    middle(samples, ({ perSecond }) => perSecond),
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

function cpu(part: keyof NonNullable<Sample['cpuUs']>): Column[2] {
  return ({ samples }) =>
    number(
      middle(samples, ({ cpuUs }) => cpuUs?.[part]),
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
