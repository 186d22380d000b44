// The list requests of the benchmark, each with changing values: every documented filter and sort,
// searches for parts of names, addresses and phones, first pages and pages from the middle.
import { leadSorts } from '../../server/src/domain/leads/list/filter-fields.ts';

export interface ListRequest {
  name: string;
  /** By default `leads`. */
  path?: string;
  /** `leads` is the size of the workspace. */
  queries: (leads: number) => string[];
  /** The longest p99, besides its ratio to that of a small workspace. */
  target?: 'search ms' | 'view counts ms' | 'sum ms';
}

const queriesEach = 400;
const names =
  'james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson taylor moore jackson martin sanchez clark ramirez lewis robinson sharma kumar okafor tanaka novak kowalski'.split(
    ' ',
  );

/** Scatters indexes over a range, in the same order in each run. */
const scatter = (index: number, over: number) => ((index + 1) * 2_654_435_761) % over;

const each = (name: string, query: (index: number, leads: number) => string): ListRequest => ({
  name,
  queries: (leads) => Array.from({ length: queriesEach }, (_, index) => query(index, leads)),
});
const oneOf = (name: string, parameter: string, values: readonly string[]): ListRequest =>
  each(name, (index) => `${parameter}=${values[scatter(index, values.length)]}`);
const numbered = (count: number, name: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index + 1));

function dayAgo(index: number): string {
  const ago = 1 + scatter(index, 198 * 86_400);
  return new Date(Date.now() - ago * 1000).toISOString();
}

export const firstPages: readonly ListRequest[] = [
  each('all', () => ''),
  oneOf(
    'source',
    'source',
    numbered(8, (number) => `source%20${number}`),
  ),
  oneOf('status', 'status', ['new', 'contacted', 'qualified', 'quoted', 'won', 'lost']),
  oneOf('pipeline_id', 'pipeline_id', ['sales']),
  oneOf('stage_id', 'stage_id', ['new', 'contacted', 'demo_scheduled', 'proposal', 'won', 'lost']),
  oneOf(
    'assigned_user_id',
    'assigned_user_id',
    numbered(10, (n) => `agent${n}@many.example`),
  ),
  oneOf(
    'tag',
    'tag',
    numbered(20, (number) => `tag%20${number}`),
  ),
  oneOf('starred', 'starred', ['true', 'false']),
  each('created_after', (index) => `created_after=${dayAgo(index)}`),
  each('created_before', (index) => `created_before=${dayAgo(index)}`),
  each('search, part of an e-mail', (index, leads) => `search=${1 + scatter(index, leads)}@`),
  each('search, part of a phone', (index, leads) => `search=${2_000_000 + scatter(index, leads)}`),
  each('search, part of a name', (index) => {
    const name = names[scatter(index, names.length)] ?? '';
    return `search=${name.slice(0, 4 + (index % 3))}`;
  }),
  each(
    'several values',
    (index) => `status=new&status=won&source[not]=source%20${1 + (index % 8)}`,
  ),
  each('three conditions', (index) => {
    const created = `created_at[after]=${dayAgo(index)}`;
    return `${created}&tag=tag%20${1 + (index % 20)}&assigned_user_id[empty]=true`;
  }),
  each('two conditions, another order', () => 'status[not]=lost&starred=false&sort=last_name'),
  {
    ...each('sums by status', () => 'aggregate=lead_score&group_by=status&per_page=1'),
    target: 'sum ms',
  },
  {
    ...each('sum over three conditions', (index) => {
      const status = `status=new&status=won&source[not]=source%20${1 + (index % 8)}`;
      return `aggregate=lead_score&${status}&created_at[after]=${dayAgo(index)}&per_page=1`;
    }),
    target: 'sum ms',
  },
  ...leadSorts.flatMap((sort) =>
    ['asc', 'desc'].map((direction) =>
      each(`sort ${sort} ${direction}`, () => `sort=${sort}&direction=${direction}`),
    ),
  ),
];

const searching = (name: string, query: (index: number, leads: number) => string): ListRequest => ({
  ...each(name, query),
  path: 'search',
  target: 'search ms',
});
const letter = (index: number) => String.fromCharCode(97 + (index % 26));

/** Searches of everything, and counts. */
export const otherRequests: readonly ListRequest[] = [
  searching('everything by a name', (index) => `q=${names[scatter(index, names.length)]}`),
  searching('everything by an e-mail', (index, leads) => `q=${1 + scatter(index, leads)}@`),
  searching('everything by a letter', (index) => `q=${letter(index)}`),
  searching('everything by two letters', (index) => `q=${letter(index)}${letter(index >> 4)}`),
  {
    ...each('views with counts', () => 'kind=leads&counts=true'),
    path: 'views',
    target: 'view counts ms',
  },
  { ...each('counts of a sidebar', () => ''), path: 'counts', target: 'view counts ms' },
];

/** The filters of the views whose counts are measured. */
export const viewFilters = [
  { status: ['new', 'contacted'] },
  { status: ['new'], 'first_touch_at[empty]': 'true' },
  { 'created_at[within]': '30d', 'source[not]': 'source 3' },
  { tag: ['tag 7'] },
  { 'lead_score[over]': '70' },
];

/** Pages from the middle of a list, by cursor. */
export const middlePages: readonly { name: string; query: string }[] = [
  ...leadSorts.map((sort) => ({ name: `cursor, sort ${sort}`, query: `sort=${sort}` })),
  { name: 'cursor, status', query: 'status=new' },
  { name: 'cursor, tag', query: 'tag=tag%207' },
  { name: 'cursor, two conditions', query: 'status=new&status=won&tag[not]=tag%207&sort=email' },
];
