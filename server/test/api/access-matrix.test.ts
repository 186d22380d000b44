// Each endpoint of both full APIs × each role and each kind of key: the server rejects a caller
// without the scope before it reads the request, and nothing changes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { actions, allows, anyReadScope, resources } from '../../src/domain/keys/scopes.ts';
import { roles } from '../../src/domain/members/member.ts';
import { scopesOfRole } from '../../src/domain/members/role-scopes.ts';
import {
  bodyOf,
  contentOf,
  fullApis,
  type Guarded,
  nameOf,
  readGuarded,
} from '../guarded-operations.ts';
import { isKeyless, isStream, operationsOf, readDocuments } from '../openapi/documents.ts';
import { openTestEnvironment } from '../openapi/environment.ts';
import { testPublicUrl } from '../people.ts';
import { addPerson, addPersonId, addSession } from '../sessions.ts';

const environment = await openTestEnvironment();
after(environment.close);
const { app, database, workspace } = environment;
const operations = readGuarded();

type Headers = Record<string, string>;
interface Caller {
  name: string;
  contract: Guarded['contract'];
  headers: Headers;
  scopes: ReadonlySet<string>;
}

const all = actions.flatMap((action) => resources.map((resource) => `${action}:${resource}`));
const bearer = (key: string): Headers => ({ authorization: `Bearer ${key}` });
const withCookie = (cookie: string): Headers => ({ cookie, origin: testPublicUrl });

const people: Caller[] = [];
for (const role of roles) {
  const { cookie } = await addPerson(environment, role);
  const scopes = scopesOfRole(role);
  people.push({ name: role, contract: 'leadhub', headers: withCookie(cookie), scopes });
}

/** Keys with all scopes, with all but those of this resource, and with one action on it each. */
async function keysFor(contract: Guarded['contract'], resource: string): Promise<Caller[]> {
  const sets = [
    ['*'],
    all.filter((scope) =>
      resource === '*' ? !scope.startsWith('read:') : !scope.endsWith(`:${resource}`),
    ),
    // Any resource will do for a route that serves everybody who reads something.
    ...actions.map((action) => [`${action}:${resource === '*' ? 'leads' : resource}`]),
  ];
  return Promise.all(
    sets.map(async (scopes) => ({
      name: scopes.length > 3 ? `all but ${resource}` : scopes.join(),
      contract,
      headers: bearer(await environment.addKey({ contract, scopes })),
      scopes: new Set(scopes),
    })),
  );
}

const resourceOf = ({ scope }: Guarded) => scope.split(':')[1] ?? '';
const keysOf = new Map<string, Caller[]>();
for (const contract of fullApis) {
  const used = operations.filter((operation) => operation.contract === contract).map(resourceOf);
  for (const resource of new Set(used)) {
    const callers = await keysFor(contract, resource);
    keysOf.set(`${contract} ${resource}`, callers);
  }
}
const callersOf = (operation: Guarded): Caller[] => [
  ...(operation.contract === 'leadhub' ? people : []),
  ...(keysOf.get(`${operation.contract} ${resourceOf(operation)}`) ?? []),
];

const own = new Map<string, string>();
/** The URL of an operation on an existing record, shared by all callers. */
async function addressOf({ path }: Guarded): Promise<string> {
  let url = '';
  for (const part of path.split('/').slice(1)) {
    if (!part.startsWith('{')) url += `/${part}`;
    else {
      // A record that the API cannot create gets an unknown id, a 404 for callers with the scope.
      const callers =
        own.get(url) ?? String(await environment.aRecord(url).catch(() => 999_999_999));
      own.set(url, callers);
      url += `/${callers}`;
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
  const response = await app.inject({ method: 'GET', url, headers, payloadAsStream: true });
  response.stream().destroy();
  return { statusCode: response.statusCode, body: '' };
}

test('every operation requires a known scope, except GET /api/v1/health', async () => {
  const documents = readDocuments();
  const open = fullApis
    .flatMap((contract) => operationsOf(contract, documents[contract]))
    .filter(isKeyless)
    .map(nameOf);
  assert.deepEqual(open, ['leadhub GET /api/v1/health']);
  for (const operation of operations) {
    assert.ok([...all, anyReadScope].includes(operation.scope), nameOf(operation));
  }
});

test('a caller without the scope → 401 or 403, and no row changes', async () => {
  const { cookie, member } = await addPerson(environment, 'owner');
  await database.pool.query('update members set deactivated_at = now() where id = $1', [member.id]);
  const nonMember = await addSession(
    environment,
    await addPersonId(environment, 'S', 's@example.com'),
  );
  const unknown: [string, Headers, number][] = [
    ['no credentials', {}, 401],
    ['an invented key', bearer(`lh_${'x'.repeat(32)}`), 401],
    ['an invented session', withCookie('inlet.session_token=a.b'), 401],
    ['a deactivated member', withCookie(cookie), 403],
    ['a person without membership', withCookie(nonMember), 403],
  ];
  const addresses = new Map<Guarded, string>();
  for (const operation of operations) addresses.set(operation, await addressOf(operation));

  const before = await contentOf(database, workspace.id);
  const wrong: string[] = [];
  const judge = (
    caller: string,
    operation: Guarded,
    response: LightMyRequestResponse,
    expected: number,
  ) => {
    const { code, data } = response.statusCode < 500 && response.body ? response.json() : {};
    const expectedCode = expected === 401 ? 'UNAUTHORIZED' : 'FORBIDDEN';
    if (response.statusCode === expected && code === expectedCode && data === undefined) return;
    wrong.push(
      `${nameOf(operation)} by ${caller}: ${response.statusCode} ${response.body.slice(0, 120)}`,
    );
  };
  for (const [operation, url] of addresses) {
    const body = bodyOf(operation, environment);
    const payload = body && JSON.stringify(body);
    const isNative = operation.contract === 'leadhub';
    const another = bearer(`${isNative ? 'lh_' : 'crmlp_live_'}${'y'.repeat(32)}`);
    const lacking = callersOf(operation)
      .filter(({ scopes }) => !allows(scopes, operation.scope))
      .map(({ name, headers }) => [name, headers, 403] as const);
    const requests = [
      ...lacking,
      ...(isNative ? unknown : []),
      ['another key', another, 401] as const,
    ];
    await Promise.all(
      requests.map(async ([caller, headers, status]) => {
        // A session is valid for the native API only; elsewhere it counts as no credentials.
        const isKnown = headers.cookie === undefined || operation.path.startsWith('/api/v1/');
        const response = await send(operation, url, headers, payload);
        judge(caller, operation, response, isKnown ? status : 401);
      }),
    );
  }
  assert.deepEqual(wrong, []);
  assert.equal(await contentOf(database, workspace.id), before);
});

test('a caller with the scope → neither 401 nor 403', async () => {
  const wrong: string[] = [];
  for (const operation of operations) {
    const url = operation.path.replaceAll(/\{\w+\}/g, '999999999');
    // 404 and 400 go only to callers with the scope.
    const payload = operation.described.requestBody ? '{"a":' : undefined;
    const allowed = callersOf(operation).filter(({ scopes }) => allows(scopes, operation.scope));
    const responses = await Promise.all(
      allowed.map(({ headers }) =>
        isStream(operation) ? listen(url, headers) : send(operation, url, headers, payload),
      ),
    );
    for (const [index, { statusCode, body }] of responses.entries()) {
      const { name, headers } = allowed[index] as Caller;
      // The inbound route takes keys only.
      if (headers.cookie !== undefined && !url.startsWith('/api/v1/')) continue;
      const isAllowed = statusCode < 500 && statusCode !== 401 && statusCode !== 403;
      if (!isAllowed)
        wrong.push(`${nameOf(operation)} by ${name}: ${statusCode} ${body.slice(0, 120)}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('each role has the scopes of the roles below it', () => {
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
