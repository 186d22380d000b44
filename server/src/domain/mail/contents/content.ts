// A text that many mails share, with Liquid in it. It never changes, so a mail can be rendered again
// from it and the values of its lead.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { namedPaths } from '../../../platform/templates/liquid.ts';

export interface MailContent {
  subject: string;
  previewText: string | null;
  /** The plain text; empty when it is that of the HTML. */
  body: string;
  /** Null for plain text. */
  html: string | null;
}

export interface StoredContent extends MailContent {
  id: string;
}

export async function storeContents(
  db: Kysely<Tables>,
  workspaceId: string,
  contents: readonly StoredContent[],
): Promise<void> {
  await db
    .insertInto('mail_contents')
    .values(
      contents.map(({ id, subject, previewText, body, html }) => ({
        ...{ workspace_id: workspaceId, id, subject, preview_text: previewText, body, html },
      })),
    )
    .execute();
}

/** By id. */
export async function findContents(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, StoredContent>> {
  const { rows } = await sql<StoredContent>`
    select id, subject, preview_text as "previewText", body, html from mail_contents
    where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((content) => [content.id, content]));
}

/** As templates are rendered. */
export const textOf = ({ body, html }: Pick<MailContent, 'body' | 'html'>): string | null =>
  html !== null && body === '' ? null : body;

/** The paths of the values that some contents name. */
export const pathsIn = (contents: readonly MailContent[]): string[][] =>
  contents.flatMap(({ subject, previewText, body, html }) =>
    [subject, previewText ?? '', html ?? '', body].flatMap(namedPaths),
  );
