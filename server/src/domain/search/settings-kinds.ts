// The small tables that a search looks through whole: forms, and what a workspace sets up.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { runPrepared } from '../../platform/database/prepared.ts';
import { likePattern, type SearchTerm } from '../../platform/database/substring-search.ts';
import type { FoundRecord } from '../found-record.ts';

interface SettingsKind {
  kind: string;
  /** The scope that reads the records. */
  scope: string;
  /** A table with the alias `s`, which has a workspace_id. */
  from: RawBuilder<unknown>;
  /** The texts that are searched; the first one is the title. */
  texts: Readonly<Record<string, RawBuilder<unknown>>>;
  subtitle?: RawBuilder<unknown>;
  where?: RawBuilder<unknown>;
}

const name = { name: sql`s.name` };
const key = { key: sql`s.key` };

export const settingsKinds = [
  {
    kind: 'form',
    scope: 'read:forms',
    from: sql`forms s`,
    texts: { ...name, title: sql`s.title` },
    subtitle: sql`s.title`,
  },
  { kind: 'tag', scope: 'read:tags', from: sql`tags s`, texts: name },
  {
    kind: 'pipeline',
    scope: 'read:pipelines',
    from: sql`pipelines s`,
    texts: { ...name, ...key },
  },
  {
    kind: 'stage',
    scope: 'read:pipelines',
    from: sql`stages s join pipelines p on p.workspace_id = s.workspace_id and p.id = s.pipeline_id`,
    texts: { ...name, ...key },
    subtitle: sql`p.name`,
  },
  { kind: 'status', scope: 'read:leads', from: sql`statuses s`, texts: { ...name, ...key } },
  { kind: 'source', scope: 'read:leads', from: sql`sources s`, texts: name },
  { kind: 'event_type', scope: 'read:leads', from: sql`event_types s`, texts: name },
  {
    kind: 'field',
    scope: 'read:fields',
    from: sql`fields s`,
    texts: { name: sql`s.label`, ...key },
    subtitle: sql`s.key`,
  },
  {
    kind: 'user',
    scope: 'read:users',
    from: sql`members s`,
    texts: { ...name, email: sql`s.email` },
    subtitle: sql`s.email`,
    where: sql`s.deleted_at is null`,
  },
  { kind: 'team', scope: 'read:users', from: sql`teams s`, texts: name },
  {
    kind: 'webhook',
    scope: 'read:webhooks',
    from: sql`webhooks s`,
    texts: { url: sql`s.url`, description: sql`s.description` },
    subtitle: sql`s.description`,
  },
  { kind: 'automation', scope: 'read:automations', from: sql`automations s`, texts: name },
  {
    kind: 'integration',
    scope: 'read:integrations',
    from: sql`integrations s`,
    texts: name,
    subtitle: sql`s.type`,
  },
  {
    kind: 'campaign',
    scope: 'read:campaigns',
    from: sql`campaigns s`,
    texts: name,
    subtitle: sql`s.channel`,
  },
  {
    kind: 'key',
    scope: 'read:settings',
    from: sql`keys s`,
    texts: name,
    subtitle: sql`s.contract`,
    where: sql`s.revoked_at is null`,
  },
] as const satisfies readonly SettingsKind[];

export type SettingsKindName = (typeof settingsKinds)[number]['kind'];

interface Row {
  kind: SettingsKindName;
  id: string;
  number: number;
  subtitle: string | null;
  texts: (string | null)[];
}

/** A tag and its workspace may have thousands of neighbours; more matches than this are not ranked. */
const maxOfKind = 200;

/** In one statement; the newest of each kind. */
export async function findSettings(
  database: Database,
  workspaceId: string,
  { text }: SearchTerm,
  wanted: ReadonlySet<string>,
): Promise<{ kind: SettingsKindName; record: FoundRecord }[]> {
  const kinds = settingsKinds.filter(({ kind }) => wanted.has(kind)).map(({ kind }) => kind);
  if (kinds.length === 0) return [];
  // One text for all choices of kinds, since it is prepared.
  const selects = settingsKinds.map(
    (one) => sql`(select * from (
      ${selectOf(one, workspaceId, likePattern(text))}) s where ${one.kind} = any(${kinds}::text[]))`,
  );
  const rows = await runPrepared(database, sql<Row>`${sql.join(selects, sql` union all `)}`);
  return rows.map(({ kind, id, number, subtitle, texts }) => {
    const fields = Object.keys(settingsKinds.find((one) => one.kind === kind)?.texts ?? {});
    return {
      kind,
      record: {
        ...{ id, number, subtitle, title: texts[0] ?? '' },
        texts: fields.map((field, index) => ({ field, text: texts[index] ?? null })),
      },
    };
  });
}

function selectOf(
  { kind, from, texts, subtitle, where }: SettingsKind,
  workspaceId: string,
  pattern: string,
): RawBuilder<unknown> {
  const columns = Object.values(texts);
  const matches = columns.map((column) => sql`lower(${column}) like ${pattern}`);
  return sql`select ${kind}::text as kind, s.id, s.number, ${subtitle ?? sql`null`} as subtitle,
      array[${sql.join(columns)}]::text[] as texts
    from ${from} where s.workspace_id = ${workspaceId} and (${sql.join(matches, sql` or `)})
      ${where === undefined ? sql`` : sql`and ${where}`}
    order by s.number desc limit ${sql.lit(maxOfKind)}`;
}
