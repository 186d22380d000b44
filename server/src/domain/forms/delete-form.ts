import { sql } from 'kysely';
import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { unfinished, writeInPieces } from '../events/write-in-pieces.ts';
import type { WorkspaceWrite, WriteDeps } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { findFormRow, formFacts } from './form-row.ts';

/** Deletes the form and its submissions. The leads that came from them stay. */
export async function deleteForm(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInPieces(deps, context, async (write, max) => {
    const row = await findFormRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    if ((await removeSubmissions(write, workspaceId, row.id, max)) === max) return unfinished;
    await removeRow(write, workspaceId, {
      ...{ table: 'forms', subjectType: 'form', eventType: 'form.deleted' },
      id: row.id,
      facts: formFacts(row),
    });
    return undefined;
  });
}

async function removeSubmissions(
  { db }: WorkspaceWrite,
  workspaceId: string,
  formId: string,
  max: number,
): Promise<number> {
  const { rows } = await sql`
    delete from form_submissions where workspace_id = ${workspaceId} and id = any(array(
      select id from form_submissions
      where workspace_id = ${workspaceId} and form_id = ${formId} order by number
      limit ${max}))
    returning id`.execute(db);
  return rows.length;
}
