import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { defaultLanguage, type Language, languages } from '../language.ts';

/** The language of the person's first active membership; that of its workspace unless they chose one. */
export async function languageOfPerson(
  db: Database['kysely'],
  personId: string,
): Promise<Language> {
  const { rows } = await sql<{ language: string }>`
    select coalesce(m.language, w.language) as language
    from members m join workspaces w on w.id = m.workspace_id
    where m.person_id = ${personId} and m.deactivated_at is null
    order by w.number limit 1`.execute(db);
  return languages.find((language) => language === rows[0]?.language) ?? defaultLanguage;
}
