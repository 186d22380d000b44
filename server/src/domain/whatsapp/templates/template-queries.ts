import { type RawBuilder, sql } from 'kysely';
import type { TemplateComponent } from './components.ts';
import type { WhatsappTemplate } from './template.ts';

export interface TemplateRow {
  id: string;
  number: number;
  integration_id: string;
  integration_number: number;
  name: string;
  language: string;
  category: string;
  status: string;
  components: TemplateComponent[];
  synced_at: Date;
}

export const templatesOf = (workspaceId: string): RawBuilder<TemplateRow> => sql<TemplateRow>`
  select t.id, t.number, t.integration_id, i.number as integration_number, t.name, t.language,
    t.category, t.status, t.components, t.synced_at
  from whatsapp_templates t
  join integrations i on i.workspace_id = t.workspace_id and i.id = t.integration_id
  where t.workspace_id = ${workspaceId}`;

export const toTemplate = (row: TemplateRow): WhatsappTemplate => ({
  ...{ id: row.id, number: row.number },
  integration: { id: row.integration_id, number: row.integration_number },
  ...{ name: row.name, language: row.language, category: row.category, status: row.status },
  ...{ components: row.components, version: 1, syncedAt: row.synced_at },
});
