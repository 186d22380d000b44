import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { findByRef, type Ref } from '../../record-ref.ts';
import { designToText } from './design/design-to-text.ts';
import type { Template, TemplateFields } from './template.ts';

export interface TemplateRow extends TemplateFields {
  html: string | null;
  id: string;
  number: number;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const templatesOf = (workspaceId: string): RawBuilder<TemplateRow> =>
  sql<TemplateRow>`select id, number, name, lower(name) as name_key, subject, body, html, format, language,
      kind, version, created_at, updated_at
    from templates where workspace_id = ${workspaceId}`;

export const findTemplateRow = (
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<TemplateRow> => findByRef(db, templatesOf(workspaceId), ref, 'template');

export const toTemplate = ({ created_at, updated_at, ...row }: TemplateRow): Template => ({
  ...{ id: row.id, number: row.number, ...fieldsOf(row), html: row.html, text: textOf(row) },
  version: row.version,
  ...{ createdAt: created_at, updatedAt: updated_at },
});

/** The HTML of a design is stored, since making it takes milliseconds; its text is made each time. */
const textOf = ({ format, body }: TemplateFields): string | null => {
  if (format === 'text') return body;
  return format === 'blocks' ? designToText(JSON.parse(body)) : null;
};

export const fieldsOf = ({
  name,
  subject,
  body,
  format,
  language,
  kind,
}: TemplateFields): TemplateFields => ({ name, subject, body, format, language, kind });
