// Each write of the native API, and of the other one write of each kind and list, × ?dry_run=true: it
// answers what the request would do, and the database is the same before and after.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createContentReader } from '../content-of-all.ts';
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
import { openTestEnvironment } from '../openapi/environment.ts';
import { urlOf } from '../openapi/operation-url.ts';
import { operationsToTry } from '../openapi/operations-to-try.ts';

const environment = await openTestEnvironment();
after(environment.close);
const { app, database, keys } = environment;
const documents = readDocuments();
const checks = {
  leadhub: createCheckResponse(documents.leadhub),
  crmleadpro: createCheckResponse(documents.crmleadpro),
};

/** The path of a list, for all operations on its records. */
const listOf = ({ contract, path }: Operation) =>
  `${contract} ${path.split('/').slice(0, 4).join('/')}`;

const writes = fullApis.flatMap((contract) =>
  operationsToTry(
    operationsOf(contract, documents[contract])
      .filter(({ method }) => method !== 'GET')
      .map((operation) => ({ ...operation, contract })),
    (operation) => `${operation.method} ${listOf(operation)}`,
  ),
);

const contentOfAll = await createContentReader(database);

/** Operations with the URLs of their records, which are all created before the first dry run. */
const prepared: { operation: (typeof writes)[number]; url: string }[] = [];
for (const operation of writes) {
  prepared.push({ operation, url: await urlOf(operation, environment) });
}
const before = await contentOfAll();

function dryRun({ operation, url }: (typeof prepared)[number]) {
  const body = bodyOf(operation, environment);
  return app.inject({
    method: operation.method as 'POST',
    url: `${url}${url.includes('?') ? '&' : '?'}dry_run=true`,
    headers: {
      authorization: `Bearer ${keys[operation.contract]}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { payload: JSON.stringify(body) }),
  });
}

// Reading all tables costs more than a dry run, so it is done once for each list.
for (const [list, runs] of Map.groupBy(prepared, ({ operation }) => listOf(operation))) {
  for (const { operation, url } of runs) {
    const { contract, described } = operation;
    const successes = successesOf(described);

    test(`${nameOf(operation)}?dry_run=true → what it would do`, async () => {
      const response = await dryRun({ operation, url });
      // Some operations are not supported yet.
      if (successes.length === 0) return assert.equal(response.statusCode, 409);
      assert.equal(response.statusCode, 200, response.body);
      assert.ok(String(response.headers['content-type']).startsWith(dryRunType));
      checks[contract](operation, response);
      const report = contract === 'leadhub' ? response.json().data : response.json();
      assert.ok(successes.includes(report.status), response.body);
    });
  }

  test(`${list}: its dry runs wrote nothing`, async () => {
    assert.deepEqual(await contentOfAll(), before);
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
  assert.ok(writes.length > 200, String(writes.length));
});
