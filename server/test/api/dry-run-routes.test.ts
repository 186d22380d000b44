// Each write of both full APIs, and the inbound endpoint, × ?dry_run=true: it answers what the request
// would do, and the database is the same before and after.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { contentOfAll } from '../content-of-all.ts';
import { bodyOf, fullApis, nameOf } from '../guarded-operations.ts';
import { createCheckResponse } from '../openapi/check-response.ts';
import {
  dryRunType,
  judgeOf,
  type Operation,
  operationsOf,
  readDocuments,
  successesOf,
} from '../openapi/documents.ts';
import { openTestEnvironment, urlOf } from '../openapi/environment.ts';

const environment = await openTestEnvironment();
after(environment.close);
const { app, database, keys } = environment;
const documents = await readDocuments(app);
const checks = {
  leadhub: createCheckResponse(documents.leadhub),
  crmleadpro: createCheckResponse(documents.crmleadpro),
};

const writes = fullApis.flatMap((contract) =>
  operationsOf(contract, documents[contract])
    .filter(({ method }) => method !== 'GET')
    .map((operation) => ({ ...operation, contract })),
);

async function dryRun(operation: Operation) {
  const url = await urlOf(operation, environment);
  const body = bodyOf(operation, environment);
  const before = await contentOfAll(database);
  const response = await app.inject({
    method: operation.method as 'POST',
    url: `${url}${url.includes('?') ? '&' : '?'}dry_run=true`,
    headers: {
      authorization: `Bearer ${keys[operation.contract]}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { payload: JSON.stringify(body) }),
  });
  return { response, before, after: await contentOfAll(database) };
}

for (const operation of writes) {
  const { contract, described } = operation;
  const successes = successesOf(described);

  test(`${nameOf(operation)}?dry_run=true → what it would do, and nothing is written`, async () => {
    const { response, before, after } = await dryRun(operation);
    assert.deepEqual(after, before);
    // Some operations are not supported yet.
    if (successes.length === 0) return assert.equal(response.statusCode, 409);
    assert.equal(response.statusCode, 200, response.body);
    assert.ok(String(response.headers['content-type']).startsWith(dryRunType));
    checks[contract](operation, response);
    const report = contract === 'leadhub' ? response.json().data : response.json();
    assert.ok(successes.includes(report.status), response.body);
  });
}

test('the example of a dry run matches its schema', () => {
  for (const contract of fullApis) {
    const { components } = documents[contract];
    const { DryRun } = components.examples as { DryRun: { value: unknown } };
    const error = judgeOf(documents[contract])(
      ['components', 'schemas', 'DryRunReport'],
      DryRun.value,
    );
    assert.equal(error, null);
  }
});

test('there are writes in both APIs', () => {
  assert.ok(writes.length > 250, String(writes.length));
});
