// What the operations of WhatsApp need besides records: a connected account with approved templates.
import type { TestApp, TestTenant } from '../build-test-app.ts';

const settings = {
  ...{ phone_number_id: '106540352242922', business_account_id: '102290129340398' },
  ...{ access_token: 'a token', app_secret: 'a secret', verify_token: 'a text' },
};

/** Has the templates of the worked examples. */
export async function connectWhatsapp(
  { app, database }: Pick<TestApp, 'app' | 'database'>,
  { keys, workspace }: Pick<TestTenant, 'keys' | 'workspace'>,
): Promise<void> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const payload = { type: 'whatsapp_cloud', name: 'WhatsApp', settings };
  const url = '/api/v1/integrations';
  const connected = await app.inject({ method: 'GET', url: `${url}?type=whatsapp_cloud`, headers });
  if (connected.json().data.length > 0) return;
  const made = await app.inject({ method: 'POST', url, headers, payload });
  if (made.statusCode !== 201) throw new Error(`POST ${url} → ${made.body}`);
  await database.pool.query(
    `insert into whatsapp_templates (workspace_id, id, integration_id, name, language, category,
       status, components, synced_at)
     select i.workspace_id, gen_random_uuid(), i.id, t.name, 'en_US', 'UTILITY', 'APPROVED',
       jsonb_build_array(jsonb_build_object('type', 'BODY', 'text', t.text)), now()
     from integrations i cross join (values ('demo_reminder', 'Hello {{1}}, on {{2}}?'),
       ('open_day', 'Until {{1}}')) as t(name, text)
     where i.workspace_id = $1 and i.type = 'whatsapp_cloud'`,
    [workspace.id],
  );
}
