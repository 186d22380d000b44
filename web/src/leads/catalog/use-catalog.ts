// The records that leads refer to: statuses, stages, sources, tags, people, custom fields and event types, each
// read as a whole once and live.
import type {
  CustomField,
  EventType,
  List,
  Pipeline,
  Source,
  Stage,
  Status,
  Tag,
  Team,
  User,
} from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { type Noun, queryKeys } from '../../api/query-keys.ts';
import { useMay } from '../../session/me.ts';
import {
  hueOfTag,
  huesOfPeople,
  looksOf,
  type NamedLook,
  outcomeOf,
  type PersonLook,
} from './looks.ts';

export interface Catalog {
  /** Whether everything is read. Until then the lists are empty. */
  isReady: boolean;
  statuses: readonly Status[];
  sources: readonly Source[];
  tags: readonly Tag[];
  users: readonly User[];
  teams: readonly Team[];
  pipelines: readonly Pipeline[];
  stages: readonly Stage[];
  fields: readonly CustomField[];
  eventTypes: readonly EventType[];
  statusLook: ReadonlyMap<string, NamedLook>;
  stageLook: ReadonlyMap<number, NamedLook>;
  people: ReadonlyMap<number, PersonLook>;
  tagHue: (name: string) => ReturnType<typeof hueOfTag>;
}

function useWhole<Item>(workspace: string, noun: Noun, enabled: boolean, list: () => List<Item>) {
  const { data, isPending } = useQuery({
    queryKey: [...queryKeys.list(workspace, noun), 'whole'],
    queryFn: () => Array.fromAsync(list()),
    enabled,
  });
  return { items: data ?? none, isReady: !enabled || !isPending };
}

const none: readonly never[] = [];

export function useCatalog(workspace: string): Catalog {
  const inlet = inletOf(workspace);
  const may = useMay(workspace);
  const perPage = { per_page: 100 };
  const statuses = useWhole(workspace, 'statuses', may('read:leads'), () =>
    inlet.statuses.list(perPage),
  );
  const sources = useWhole(workspace, 'sources', may('read:leads'), () =>
    inlet.sources.list(perPage),
  );
  const eventTypes = useWhole(workspace, 'event-types', may('read:leads'), () =>
    inlet.eventTypes.list(perPage),
  );
  const tags = useWhole(workspace, 'tags', may('read:tags'), () => inlet.tags.list(perPage));
  const users = useWhole(workspace, 'users', may('read:users'), () => inlet.users.list(perPage));
  const teams = useWhole(workspace, 'teams', may('read:users'), () => inlet.teams.list(perPage));
  const pipelines = useWhole(workspace, 'pipelines', may('read:pipelines'), () =>
    inlet.pipelines.list(perPage),
  );
  const fields = useWhole(workspace, 'fields', may('read:fields'), () =>
    inlet.customFields.list({ ...perPage, retired: false }),
  );
  const lists = [statuses, sources, eventTypes, tags, users, teams, pipelines, fields];
  const isReady = lists.every((list) => list.isReady);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are listed in two rows
  return useMemo(() => {
    const hueByTag = new Map(tags.items.map((tag) => [tag.name, hueOfTag(tag)]));
    return {
      isReady,
      statuses: statuses.items,
      sources: sources.items,
      tags: tags.items,
      users: users.items,
      teams: teams.items,
      pipelines: pipelines.items,
      stages: pipelines.items.flatMap(({ stages }) => stages),
      fields: fields.items,
      eventTypes: eventTypes.items,
      statusLook: new Map(
        looksOf(statuses.items.map((status) => ({ ...status, outcome: outcomeOf(status) }))).map(
          (look, at) => [statuses.items[at]?.key ?? '', look],
        ),
      ),
      stageLook: new Map(
        pipelines.items.flatMap(({ stages }) =>
          looksOf(stages).map((look, at): [number, NamedLook] => [stages[at]?.id ?? 0, look]),
        ),
      ),
      people: huesOfPeople(users.items),
      tagHue: (name: string) => hueByTag.get(name) ?? hueOfTag({ name, color: null }),
    };
  }, [
    ...[isReady, statuses.items, sources.items, tags.items, users.items, teams.items],
    ...[pipelines.items, fields.items, eventTypes.items],
  ]);
}
