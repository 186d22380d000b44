import type { Database } from '../../platform/database/pool.ts';
import { newId } from '../../platform/ids.ts';
import type { Language } from '../language.ts';
import { defaultEventTypes, defaultPipeline, defaultStatuses } from './catalog-defaults.ts';

/** Creates the initial catalog of a new workspace, in its language. */
export async function addDefaultCatalog(
  db: Database['kysely'],
  workspaceId: string,
  language: Language,
): Promise<void> {
  const named = <Value extends { name: Record<Language, string> }>(value: Value) => ({
    ...value,
    name: value.name[language],
  });
  const base = () => ({ workspace_id: workspaceId, id: newId() });
  await db
    .insertInto('statuses')
    .values(defaultStatuses.map((status, position) => ({ ...base(), ...named(status), position })))
    .execute();
  await db
    .insertInto('event_types')
    .values(defaultEventTypes.map((name) => ({ ...base(), name, name_key: name.toLowerCase() })))
    .execute();
  const { stages, ...pipeline } = named(defaultPipeline);
  const { id } = await db
    .insertInto('pipelines')
    .values({ ...base(), ...pipeline, position: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('stages')
    .values(
      stages.map((stage, position) => ({ ...base(), ...named(stage), pipeline_id: id, position })),
    )
    .execute();
}
