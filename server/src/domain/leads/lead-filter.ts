// Which leads a list shows. Names are looked up by the statement itself, so that a list is never
// judged by a catalog that is out of date; what is not there matches nothing.
import { type RawBuilder, sql } from 'kysely';
import { nameKey, type Ref } from '../catalog/catalog.ts';

export interface LeadFilter {
  source?: string;
  status?: string;
  pipeline?: Ref;
  stage?: Ref;
  assignee?: Ref;
  tag?: string;
  /** A part of the name, the e-mail address or the phone. */
  search?: string;
  createdAfter?: Date;
  createdBefore?: Date;
  starred?: boolean;
  /** Those in the trash, and no others. */
  archived?: boolean;
}

/** A condition on leads that are called `l`. */
export function matching(workspaceId: string, filter: LeadFilter): RawBuilder<boolean> {
  const within = sql`workspace_id = ${workspaceId}`;
  const conditions = [
    sql`l.workspace_id = ${workspaceId}`,
    filter.archived ? sql`l.deleted_at is not null` : sql`l.deleted_at is null`,
  ];
  const { source, status, tag, search, createdAfter, createdBefore, starred } = filter;
  if (source !== undefined) {
    conditions.push(sql`l.source_id =
      (select id from sources where ${within} and name_key = ${nameKey(source)})`);
  }
  if (status !== undefined) {
    conditions.push(sql`l.status_id =
      (select id from statuses where ${within} and key = ${nameKey(status)})`);
  }
  if (filter.pipeline) {
    conditions.push(sql`l.pipeline_id in
      (select id from pipelines where ${within} and ${named(filter.pipeline, 'key')})`);
  }
  if (filter.stage) {
    conditions.push(sql`l.stage_id in
      (select id from stages where ${within} and ${named(filter.stage, 'key')})`);
  }
  if (filter.assignee) {
    conditions.push(sql`l.assigned_member_id in
      (select id from members where ${within} and ${named(filter.assignee, 'email')})`);
  }
  if (tag !== undefined) {
    conditions.push(sql`exists (select from lead_tags t
      where t.workspace_id = l.workspace_id and t.lead_id = l.id and t.tag_id =
        (select id from tags where ${within} and name_key = ${nameKey(tag)}))`);
  }
  if (search !== undefined) conditions.push(searched(search));
  if (createdAfter) conditions.push(sql`l.created_at > ${createdAfter.toISOString()}`);
  if (createdBefore) conditions.push(sql`l.created_at < ${createdBefore.toISOString()}`);
  if (starred !== undefined) conditions.push(sql`l.starred = ${starred}`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function named(ref: Ref, key: 'key' | 'email'): RawBuilder<unknown> {
  if ('id' in ref) return sql`id = ${ref.id}`;
  if ('number' in ref) return sql`number = ${ref.number}`;
  return sql`${sql.ref(key)} = ${ref.key}`;
}

const phoneLike = /^[\d\s()+./-]*\d[\d\s()+./-]*$/;

function searched(search: string): RawBuilder<unknown> {
  const part = partly(search.normalize('NFC').toLowerCase());
  const places = [
    sql`replace(l.name_key, e'\\n', ' ') like ${part}`,
    sql`lower(l.email) like ${part}`,
  ];
  if (phoneLike.test(search)) {
    const digits = partly(search.replaceAll(/\D/g, ''));
    places.push(
      sql`regexp_replace(l.phone, '[^0-9]', '', 'g') like ${digits}`,
      sql`l.phone_key like ${digits}`,
    );
  }
  return sql`(${sql.join(places, sql` or `)})`;
}

/** The text anywhere, its own signs meaning themselves. */
function partly(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
