// The activity of a period: how often each type of event happened, caused by whom, and when.
import { queriesOf } from '../../platform/database/queries.ts';
import type { Catalog, CatalogMember } from '../catalog/catalog.ts';
import type { Actor } from '../events/event.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import type { AnalyticsDeps } from './analytics-deps.ts';
import { type Compared, compare } from './groups.ts';
import { parsePeriod, type TimeGroup } from './period.ts';
import { catchUpRollups } from './rollups/projection.ts';
import { readRollups, type Sum } from './rollups/read-rollups.ts';
import { counted } from './stage-figures.ts';

interface TypeCount {
  type: string;
  count: number;
}

interface ActorActivity {
  actorType: Actor['type'];
  /** Null unless the actor is a member. */
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
  query: {
    from?: string | undefined;
    to?: string | undefined;
    groupBy?: TimeGroup | undefined;
  },
): Promise<ActivityAnalytics> {
  const catalog = await catchUpRollups(deps, workspaceId);
  const { timeZone } = catalog;
  const { groupBy } = query;
  const period = parsePeriod(query, dayIn(timeZone, deps.clock.now()));
  const sums = await readRollups(queriesOf(deps.database.kysely), workspaceId, {
    measures: ['activity'],
    stages: [''],
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
