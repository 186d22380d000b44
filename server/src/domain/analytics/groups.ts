// The parts that figures are told by: sources and owners of which there is something to tell, and
// every day, week or month of a period. Pure.
import type { Catalog, CatalogMember } from '../catalog/catalog.ts';
import { before, groupsOf, type Period } from './period.ts';
import type { Grouping, Sum } from './read-tallies.ts';

/** One of them is there. */
export interface Group {
  source?: string | null;
  owner?: CatalogMember | null;
  /** The first day; of a week that the period does not begin with, or a month, it may be before. */
  from?: string;
}

export interface PeriodTold<Figures> {
  period: Period;
  figures: Figures;
  /** Of its parts, where they are asked for. */
  groups: { group: Group; figures: Figures }[] | null;
}

export interface Compared<Figures> {
  current: PeriodTold<Figures>;
  previous: PeriodTold<Figures>;
}

/** The figures of a period and of the one before it, of the whole and of each part. */
export function compare<Figures>(
  { period, groupBy }: { period: Period; groupBy?: Grouping | undefined },
  sums: { current: Sum[]; previous: Sum[] },
  catalog: Catalog,
  figuresOf: (sums: readonly Sum[]) => Figures,
): Compared<Figures> {
  const tell = (of: Period, all: readonly Sum[]): PeriodTold<Figures> => ({
    period: of,
    figures: figuresOf(all),
    groups:
      groupBy === undefined
        ? null
        : groupsIn(groupBy, of, all, catalog).map(({ group, sums: part }) => ({
            group,
            figures: figuresOf(part),
          })),
  });
  return {
    current: tell(period, sums.current),
    previous: tell(before(period), sums.previous),
  };
}

function groupsIn(
  groupBy: Grouping,
  period: Period,
  sums: readonly Sum[],
  catalog: Catalog,
): { group: Group; sums: Sum[] }[] {
  const parts = Map.groupBy(sums, ({ group }) => group);
  const part = (name: string) => parts.get(name) ?? [];
  if (groupBy === 'source') {
    return [...parts.keys()].sort().map((name) => ({
      group: { source: name === '' ? null : name },
      sums: part(name),
    }));
  }
  if (groupBy === 'owner') {
    return [...parts.keys()]
      .sort((one, other) => Number(one) - Number(other))
      .map((name) => ({
        group: { owner: catalog.members.byNumber.get(Number(name)) ?? null },
        sums: part(name),
      }));
  }
  return groupsOf(period, groupBy).map((from) => ({ group: { from }, sums: part(from) }));
}
