// What was done over some days: how often each type of event, by whom, and when.
import { queriesOf } from '../../platform/database/queries.ts';
import type { Catalog, CatalogMember } from '../catalog/catalog.ts';
import type { Actor } from '../events/event.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import type { AnalyticsDeps } from './analytics-deps.ts';
import { catchUp } from './catch-up.ts';
import { type Compared, compare } from './groups.ts';
import { periodAsked, type TimeGroup } from './period.ts';
import { readTallies, type Sum } from './read-tallies.ts';
import { counted } from './stage-figures.ts';

export interface TypeCount {
  type: string;
  count: number;
}

export interface ActorActivity {
  actorType: Actor['type'];
  /** Null unless a member did it. */
  member: CatalogMember | null;
  total: number;
  types: TypeCount[];
}

export interface ActivityFigures {
  total: number;
  types: TypeCount[];
  actors: ActorActivity[];
}

export interface ActivityAnalytics extends Compared<ActivityFigures> {
  timeZone: string;
}

export async function activityAnalytics(
  deps: AnalyticsDeps,
  workspaceId: string,
  asked: {
    from?: string | undefined;
    to?: string | undefined;
    groupBy?: TimeGroup | undefined;
  },
): Promise<ActivityAnalytics> {
  const catalog = await catchUp(deps, workspaceId);
  const { timeZone } = catalog;
  const { groupBy } = asked;
  const period = periodAsked(asked, dayIn(timeZone, deps.clock.now()));
  const sums = await readTallies(queriesOf(deps.database.kysely), workspaceId, {
    measures: ['activity'],
    places: [''],
    timed: [],
    split: 'all',
    period,
    groupBy,
  });
  const figuresOf = (part: readonly Sum[]) => activityOf(part, catalog);
  return { timeZone, ...compare({ period, groupBy }, sums, catalog, figuresOf) };
}

function activityOf(sums: readonly Sum[], catalog: Catalog): ActivityFigures {
  const actors = [...Map.groupBy(sums, ({ outcome }) => outcome)].map(([actor, part]) => {
    const [actorType = '', id = ''] = actor.split(' ');
    return {
      actorType: actorType as Actor['type'],
      member: catalog.members.byId.get(id) ?? null,
      ...typesOf(part),
    };
  });
  actors.sort((one, other) => other.total - one.total);
  return { ...typesOf(sums), actors };
}

function typesOf(sums: readonly Sum[]): { total: number; types: TypeCount[] } {
  const types = [...Map.groupBy(sums, ({ next }) => next)]
    .map(([type, part]) => ({ type, count: counted(part) }))
    .sort((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));
  return { total: counted(sums), types };
}
