// The URLs of operations, with a record for each parameter.
import type { Operation } from './documents.ts';
import type { TestEnvironment } from './environment.ts';
import { connectWhatsapp } from './whatsapp.ts';

/** The URL of an operation, with a new record for each parameter of its path. */
export async function urlOf(operation: Operation, environment: TestEnvironment): Promise<string> {
  let url = '';
  for (const part of operation.path.split('/').slice(1)) {
    url += part.startsWith('{') ? `/${await environment.aRecord(url)}` : `/${part}`;
  }
  if (restoresFromTrash.test(url)) await environment.remove(url.slice(0, -'/restore'.length));
  if (changesAccount.test(url)) await giveAccount(environment, url);
  if (changesRun.test(url)) await beginRun(environment, url);
  if (readsAtService.test(url)) await letReadLeads(environment, url);
  if (url.endsWith('/whatsapp')) await connectWhatsapp(environment, environment);
  return url + requiredQuery(operation, environment);
}

const restoresFromTrash = /^(?!.*\/versions\/).*\/restore$/;
const changesAccount = /\/users\/(\d+)\/(?:password-link|reset-two-factor|confirm-email)$/;

/** Gives an invited user an account, and a new address that waits for its confirmation. */
async function giveAccount({ database }: TestEnvironment, url: string): Promise<void> {
  const number = changesAccount.exec(url)?.[1];
  await database.pool.query(`update people set email = id || '@former.example'
    where email = 'jo.new@example.com'`);
  await database.pool.query(`update members set email = id || '@former.example'
    where email = 'jo.new@example.com'`);
  await database.pool.query(
    `with person as (
      insert into people (id, name, email)
      select m.id::text, m.name, m.email from members m where m.number = $1 returning id
    ), change as (
      insert into email_changes (person_id, email, created_at, expires_at)
      select id, 'jo.new@example.com', now(), now() + interval '1 day' from person
    )
    update members m set person_id = person.id from person where m.number = $1`,
    [number],
  );
}

const readsAtService = /\/integrations\/(\d+)\/backfill$/;

/** The worked example is of a service whose leads cannot be read. */
async function letReadLeads({ database }: TestEnvironment, url: string): Promise<void> {
  const number = readsAtService.exec(url)?.[1];
  await database.pool.query(
    `update integrations set type = 'facebook_lead_ads' where number = $1`,
    [number],
  );
}

const changesRun = /\/(imports|causes|campaigns)\/([\w-]+)\/(pause|resume|cancel|resend)$/;

/** Puts a record into the state that the operation changes; no job runs it. */
async function beginRun({ database }: TestEnvironment, url: string): Promise<void> {
  const [, table, id, action] = changesRun.exec(url) ?? [];
  const running = table === 'campaigns' ? 'sending' : 'running';
  const state = action === 'resume' ? 'paused' : running;
  const key = table === 'causes' ? 'id' : 'number';
  await database.pool.query(`update ${table} set state = $1 where ${key} = $2`, [state, id]);
}

/** The URL of an operation with unknown ids. */
export const urlOfMissing = (operation: Operation, environment: TestEnvironment): string =>
  operation.path.replace('{value}', addressIn(operation.path)).replaceAll(/\{\w+\}/g, '999999999') +
  requiredQuery(operation, environment);

let addresses = 0;

/** A new value by which a lead is created, and then updated. */
export function addressIn(path: string): string {
  const key = /\/by\/(\w+)/.exec(path)?.[1] ?? '';
  addresses += 1;
  if (key === 'phone') return `+1415555${1_000 + (addresses % 9_000)}`;
  return key === 'email' ? `upsert${addresses}@example.com` : `upsert-${addresses}`;
}

function requiredQuery(operation: Operation, environment: TestEnvironment): string {
  const query = new URLSearchParams();
  for (const { name, in: location, required } of operation.described.parameters ?? []) {
    if (location === 'query' && required === true) query.set(name, goodValue(name, environment));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function goodValue(parameter: string, { workspace }: TestEnvironment): string {
  if (parameter === 'tenant') return workspace.slug;
  if (parameter === 'q') return 'an';
  if (parameter === 'event') return 'lead.created';
  throw new Error(`Add a valid value of ${parameter} to operation-url.ts.`);
}
