// A workspace for a random history.
import type { WriteDeps } from '../../src/domain/events/write-in-workspace.ts';
import { changeWorkspace } from '../../src/domain/workspaces/change-workspace.ts';
import { createWorkspace } from '../../src/domain/workspaces/create-workspace.ts';
import type { Database } from '../../src/platform/database/pool.ts';
import { newId } from '../../src/platform/ids.ts';
import { testPeople } from '../people.ts';
import type { BruteStage } from './brute-force.ts';

const command = { type: 'command', id: null } as const;

/** A workspace with two pipelines and four members in a time zone. */
export async function makeWorld(
  deps: WriteDeps & { database: Database },
  name: string,
  timeZone: string,
) {
  const { database } = deps;
  const { workspace } = await createWorkspace(
    { ...deps, people: testPeople(database) },
    { name, owner: { email: `ann@${name}.example`, password: 'correct horse' } },
    command,
  );
  await changeWorkspace(deps, { workspaceId: workspace.id, actor: command }, { timeZone });
  const pipelineId = newId();
  await database.pool.query(
    `insert into pipelines (workspace_id, id, key, name, position) values ($1, $2, 'after', 'After', 1)`,
    [workspace.id, pipelineId],
  );
  await database.pool.query(
    `insert into stages (workspace_id, id, pipeline_id, key, name, position, outcome)
     select $1, gen_random_uuid(), $2, key, key, n, outcome
     from (values ('start', 0, 'open'), ('done', 1, 'won')) s(key, n, outcome)`,
    [workspace.id, pipelineId],
  );
  const { rows: stages } = await database.pool.query<BruteStage & { position: number }>(
    `select s.id, s.key, p.key as pipeline, s.outcome, s.position
     from stages s join pipelines p on p.workspace_id = s.workspace_id and p.id = s.pipeline_id
     where s.workspace_id = $1 order by p.position, s.position`,
    [workspace.id],
  );
  const { rows: members } = await database.pool.query<{ id: string; number: number }>(
    `insert into members (workspace_id, id, name, email, role)
     select $1, gen_random_uuid(), 'Bo', n || '@${name}.example', 'agent' from generate_series(1, 3) n
     returning id, number`,
    [workspace.id],
  );
  const world = {
    stages,
    members,
    from: new Date('2026-01-20T00:00:00Z'),
    days: 100,
  };
  return { id: workspace.id, world, stages };
}
