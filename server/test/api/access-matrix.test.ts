// Each endpoint of both full APIs × each role and each kind of key: whoever may not is refused
// before anything is read of the request, and changes nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { actions, allows, resources } from '../../src/domain/keys/scopes.ts';
import { roles } from '../../src/domain/members/member.ts';
import { scopesOfRole } from '../../src/domain/members/role-scopes.ts';
import {
  bodyOf,
  contentOf,
  fullApis,
  type Guarded,
  isStream,
  nameOf,
  readGuarded,
} from '../access.ts';
import { operationsOf, readDocuments } from '../openapi/documents.ts';
import { isKeyless, openSetting } from '../openapi/setting.ts';
import { testPublicUrl } from '../people.ts';
import { addPerson, addPersonId, addSession } from '../sessions.ts';

const setting = await openSetting();
after(setting.close);
const { app, database, workspace } = setting;
const operations = await readGuarded(app);

type Headers = Record<string, string>;
interface Caller {
  name: string;
  contract: Guarded['contract'];
  headers: Headers;
  scopes: ReadonlySet<string>;
}

const all = actions.flatMap((action) => resources.map((resource) => `${action}:${resource}`));
const bearer = (key: string): Headers => ({ authorization: `Bearer ${key}` });
const asPerson = (cookie: string): Headers => ({ cookie, origin: testPublicUrl });

const people: Caller[] = [];
for (const role of roles) {
  const { cookie } = await addPerson(setting, role);
  const scopes = scopesOfRole(role);
  people.push({ name: role, contract: 'leadhub', headers: asPerson(cookie), scopes });
}

/** Keys with everything, with everything but this resource, and with one action on it each. */
async function keysFor(contract: Guarded['contract'], resource: string): Promise<Caller[]> {
  const sets = [
    ['*'],
    all.filter((scope) => !scope.endsWith(`:${resource}`)),
    ...actions.map((action) => [`${action}:${resource}`]),
  ];
  return Promise.all(
    sets.map(async (scopes) => ({
      name: scopes.length > 3 ? `all but ${resource}` : scopes.join(),
      contract,
      headers: bearer(await setting.addKey({ contract, scopes })),
      scopes: new Set(scopes),
    })),
  );
}

const resourceOf = ({ scope }: Guarded) => scope.split(':')[1] ?? '';
const keysOf = new Map<string, Caller[]>();
for (const contract of fullApis) {
  const used = operations.filter((operation) => operation.contract === contract).map(resourceOf);
  for (const resource of new Set(used)) {
    const made = await keysFor(contract, resource);
    keysOf.set(`${contract} ${resource}`, made);
  }
}
const callersOf = (operation: Guarded): Caller[] => [
  ...(operation.contract === 'leadhub' ? people : []),
  ...(keysOf.get(`${operation.contract} ${resourceOf(operation)}`) ?? []),
];

const own = new Map<string, string>();
/** The address of an operation on a record that is there: one for all who ask. */
async function addressOf({ path }: Guarded): Promise<string> {
  let url = '';
  for (const part of path.split('/').slice(1)) {
    if (!part.startsWith('{')) url += `/${part}`;
    else {
      // What nobody can make is not there, for those who may ask as well.
      const made = own.get(url) ?? String(await setting.aRecord(url).catch(() => 999_999_999));
      own.set(url, made);
      url += `/${made}`;
    }
  }
  return url;
}

function send(
  { method }: Guarded,
  url: string,
  headers: Headers,
  payload?: string,
): Promise<LightMyRequestResponse> {
  const withType =
    payload === undefined ? headers : { ...headers, 'content-type': 'application/json' };
  return app.inject({
    method: method as 'GET',
    url,
    headers: withType,
    ...(payload !== undefined && { payload }),
  });
}

async function listen(
  url: string,
  headers: Headers,
): Promise<{ statusCode: number; body: string }> {
  const answer = await app.inject({ method: 'GET', url, headers, payloadAsStream: true });
  answer.stream().destroy();
  return { statusCode: answer.statusCode, body: '' };
}

test('every operation needs a scope that there is, but those that are open to all', async () => {
  const documents = await readDocuments(app);
  const open = fullApis
    .flatMap((contract) => operationsOf(contract, documents[contract]))
    .filter(isKeyless)
    .map(nameOf);
  assert.deepEqual(open, ['leadhub GET /api/v1/health']);
  for (const operation of operations) assert.ok(all.includes(operation.scope), nameOf(operation));
});

test('whoever may not is refused, and nothing is changed by it', async () => {
  const { cookie, member } = await addPerson(setting, 'owner');
  await database.pool.query('update members set deactivated_at = now() where id = $1', [member.id]);
  const stranger = await addSession(setting, await addPersonId(setting, 'S', 's@example.com'));
  const unknown: [string, Headers, number][] = [
    ['nobody', {}, 401],
    ['a key that was made up', bearer(`lh_${'x'.repeat(32)}`), 401],
    ['a session that was made up', asPerson('inlet.session_token=a.b'), 401],
    ['a member who is deactivated', asPerson(cookie), 403],
    ['a member of nothing', asPerson(stranger), 403],
  ];
  const addresses = new Map<Guarded, string>();
  for (const operation of operations) addresses.set(operation, await addressOf(operation));

  const before = await contentOf(database, workspace.id);
  const wrong: string[] = [];
  const judge = (who: string, operation: Guarded, answer: LightMyRequestResponse, due: number) => {
    const { code, data } = answer.statusCode < 500 && answer.body ? answer.json() : {};
    const words = due === 401 ? 'UNAUTHORIZED' : 'FORBIDDEN';
    if (answer.statusCode === due && code === words && data === undefined) return;
    wrong.push(`${nameOf(operation)} by ${who}: ${answer.statusCode} ${answer.body.slice(0, 120)}`);
  };
  for (const [operation, url] of addresses) {
    const body = bodyOf(operation, setting);
    const payload = body && JSON.stringify(body);
    const isNative = operation.contract === 'leadhub';
    const another = bearer(`${isNative ? 'lh_' : 'crmlp_live_'}${'y'.repeat(32)}`);
    const lacking = callersOf(operation)
      .filter(({ scopes }) => !allows(scopes, operation.scope))
      .map(({ name, headers }) => [name, headers, 403] as const);
    const asking = [
      ...lacking,
      ...(isNative ? unknown : []),
      ['another key', another, 401] as const,
    ];
    await Promise.all(
      asking.map(async ([who, headers, status]) => {
        // A session opens the native API alone: elsewhere it is as if nobody had come.
        const isKnown = headers.cookie === undefined || operation.path.startsWith('/api/v1/');
        const answer = await send(operation, url, headers, payload);
        judge(who, operation, answer, isKnown ? status : 401);
      }),
    );
  }
  assert.deepEqual(wrong, []);
  assert.equal(await contentOf(database, workspace.id), before);
});

test('whoever may is let in', async () => {
  const wrong: string[] = [];
  for (const operation of operations) {
    const url = operation.path.replaceAll(/\{\w+\}/g, '999999999');
    // What is not there, or cannot be read, is said to those alone who may ask for it.
    const payload = operation.described.requestBody ? '{"a":' : undefined;
    const allowed = callersOf(operation).filter(({ scopes }) => allows(scopes, operation.scope));
    const answers = await Promise.all(
      allowed.map(({ headers }) =>
        isStream(operation) ? listen(url, headers) : send(operation, url, headers, payload),
      ),
    );
    for (const [index, { statusCode, body }] of answers.entries()) {
      const { name, headers } = allowed[index] as Caller;
      // A person's leads come by the web app, not by the way in for other programs.
      if (headers.cookie !== undefined && !url.startsWith('/api/v1/')) continue;
      const isIn = statusCode < 500 && statusCode !== 401 && statusCode !== 403;
      if (!isIn) wrong.push(`${nameOf(operation)} by ${name}: ${statusCode} ${body.slice(0, 120)}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('each role may do what those below it may', () => {
  for (const [index, role] of roles.entries()) {
    const below = roles[index + 1];
    if (below === undefined) continue;
    const scopes = scopesOfRole(role);
    const missing = [...scopesOfRole(below)].filter((scope) => !allows(scopes, scope));
    assert.deepEqual(missing, [], role);
  }
  for (const scope of scopesOfRole('viewer')) assert.match(scope, /^read:/);
  for (const role of ['viewer', 'agent', 'manager'] as const) {
    for (const scope of scopesOfRole(role)) {
      assert.doesNotMatch(scope, /:(settings|webhooks|integrations)$|(write|delete):users/, role);
    }
  }
});
