import type { Queries } from '../../platform/database/queries.ts';
import { buildCatalog, type Catalog, type CatalogData } from './catalog.ts';

const text = `
select c.catalog_version as version, w.country, w.time_zone as "timeZone",
  coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'name', s.name,
      'key', s.key) order by s.position, s.number)
    from statuses s where s.workspace_id = w.id), '[]') as statuses,
  coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'name', s.name))
    from sources s where s.workspace_id = w.id), '[]') as sources,
  coalesce((select json_agg(json_build_object('id', t.id, 'number', t.number, 'name', t.name))
    from event_types t where t.workspace_id = w.id), '[]') as "eventTypes",
  coalesce((select json_agg(json_build_object('id', t.id, 'number', t.number, 'name', t.name))
    from tags t where t.workspace_id = w.id), '[]') as tags,
  coalesce((select json_agg(json_build_object('id', p.id, 'number', p.number, 'name', p.name,
      'key', p.key, 'position', p.position) order by p.position, p.number)
    from pipelines p where p.workspace_id = w.id), '[]') as pipelines,
  coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'name', s.name,
      'key', s.key, 'pipelineId', s.pipeline_id, 'position', s.position,
      'probability', s.probability, 'outcome', s.outcome) order by s.position, s.number)
    from stages s where s.workspace_id = w.id), '[]') as stages,
  coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'name', m.name,
      'email', m.email, 'active', m.deactivated_at is null))
    from members m where m.workspace_id = w.id), '[]') as members,
  coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'name', f.label,
      'key', f.key, 'type', f.type, 'options', f.options, 'required', f.required,
      'backfilled', f.backfilled_to is null) order by f.position, f.number)
    from fields f where f.workspace_id = w.id and f.retired_at is null), '[]') as fields
from workspaces w join workspace_counters c on c.workspace_id = w.id
where w.id = $1`;

export async function loadCatalog(connection: Queries, workspaceId: string): Promise<Catalog> {
  const { rows } = await connection.query<CatalogData>({
    name: 'load-catalog',
    text,
    values: [workspaceId],
  });
  const [data] = rows;
  if (data === undefined) throw new Error(`no workspace ${workspaceId}`);
  return buildCatalog(workspaceId, data);
}
