// Worked examples of bodies, fitted to the workspace of a test.
import type { TestApp } from '../build-test-app.ts';
import type { TestEnvironment } from './environment.ts';

/** Nothing listens there, so test messages of webhooks fail at once. */
export const nobody = '127.0.0.1';

/** Adapts a worked example to the workspace: its seller and users, and a new name where names are
 * unique. */
export function fitBody(
  body: unknown,
  tenant: Pick<TestApp, 'workspace' | 'owner'>,
  path: string,
): unknown {
  // A file.
  if (typeof body === 'string') return body;
  const sent = body as Record<string, unknown>;
  for (const name of ['contact_ids', 'lead_ids'] as const) {
    const spare = sent[name] && spares.get(tenant.workspace.id)?.[name].pop();
    if (spare !== undefined) return { [name]: [spare] };
  }
  if (path.endsWith('/contacts') && sent.email !== undefined) {
    named += 1;
    return { ...sent, email: `${named}.${sent.email}` };
  }
  const fitted: Record<string, unknown> = {
    ...sent,
    ...(typeof sent.key === 'string' && { key: `${sent.key} ${crypto.randomUUID()}` }),
    ...(typeof sent.url === 'string' && { url: `https://${nobody}:9/` }),
    ...(typeof sent.endpoint === 'string' && { endpoint: `https://${nobody}:9/` }),
    ...(sent.seller !== undefined && { seller: tenant.workspace.sellerCode }),
    ...(path.includes('/campaigns/') && sent.to !== undefined && { to: tenant.owner.email }),
    ...(typeof sent.assigned_user_id === 'number' && { assigned_user_id: tenant.owner.number }),
  };
  const [lead] = spares.get(tenant.workspace.id)?.lead_ids ?? [];
  if (triesOnLead.test(path) && lead !== undefined) fitted.lead_id = lead;
  if (typeof fitted.name !== 'string' || (isLead(fitted) && !isUser(fitted))) return fitted;
  named += 1;
  if (isUser(fitted)) return { ...fitted, email: `user${named}@example.com` };
  return { ...fitted, name: `${fitted.name} ${named}` };
}

let named = 0;
const triesOnLead = /\/(?:templates|automations|campaigns)\/[^/]+\/(?:preview|test)$/;
const isUser = (body: object) => 'email' in body && 'role' in body;
const isLead = (body: object) => 'email' in body || 'phone' in body;

/** Records that the worked examples of merges may use up, by workspace. */
const spares = new Map<string, { contact_ids: number[]; lead_ids: number[] }>();

/** The leads are of the person of the worked example. */
export async function addSpares({ database, workspace, aRecord }: TestEnvironment): Promise<void> {
  const lead = await aRecord('/api/v1/leads');
  const { rows: contacts } = await database.pool.query<{ number: number }>(
    `insert into contacts (workspace_id, id, first_name, last_name, created_at, updated_at)
     select $1, gen_random_uuid(), 'Spare', '', now(), now() from generate_series(1, 200)
     returning number`,
    [workspace.id],
  );
  const { rows: leads } = await database.pool.query<{ number: number }>(
    `insert into leads (workspace_id, id, contact_id, first_name, last_name, name_key, status_id,
       created_at, updated_at)
     select l.workspace_id, gen_random_uuid(), l.contact_id, 'Spare', '', 'spare', l.status_id,
       now(), now()
     from leads l cross join generate_series(1, 200) where l.workspace_id = $1 and l.number = $2
     returning number`,
    [workspace.id, lead],
  );
  const numbers = (rows: { number: number }[]) => rows.map(({ number }) => number);
  spares.set(workspace.id, { contact_ids: numbers(contacts), lead_ids: numbers(leads) });
}
