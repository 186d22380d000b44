// Splits figures into groups: the sources or owners that have any, or every day, week or month of a
// period. Pure.
import type { Catalog, CatalogMember } from '../catalog/catalog.ts';
import { before, groupsOf, type Period } from './period.ts';
import type { Grouping, Sum } from './rollups/read-rollups.ts';

/** Exactly one of them is set. */
export interface Group {
  source?: string | null;
  owner?: CatalogMember | null;
  /** The first day of the day, week or month; it may be before the period. */
  from?: string;
}

export interface PeriodFigures<Figures> {
  period: Period;
  figures: Figures;
  /** Null unless the query groups. */
  groups: { group: Group; figures: Figures }[] | null;
}

export interface Compared<Figures> {
  current: PeriodFigures<Figures>;
  previous: PeriodFigures<Figures>;
}

/** The figures of a period and of the period before it, in total and for each group. */
export function compare<Figures>(
  { period, groupBy }: { period: Period; groupBy?: Grouping | undefined },
  sums: { current: Sum[]; previous: Sum[] },
  catalog: Catalog,
  figuresOf: (sums: readonly Sum[]) => Figures,
): Compared<Figures> {
  const figuresIn = (of: Period, all: readonly Sum[]): PeriodFigures<Figures> => ({
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
    current: figuresIn(period, sums.current),
    previous: figuresIn(before(period), sums.previous),
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
