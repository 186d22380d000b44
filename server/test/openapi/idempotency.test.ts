// Every POST of the native API under an Idempotency-Key, and of the other one of each list, with its
// worked example.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { examplesOf, type Operation, operationsOf, readDocuments } from './documents.ts';
import { openTestEnvironment } from './environment.ts';
import { sendExample } from './error-cases.ts';
import { fitBody } from './fit-body.ts';
import { urlOf } from './operation-url.ts';
import { operationsToTry } from './operations-to-try.ts';

const environment = await openTestEnvironment();
after(environment.close);
const documents = readDocuments();

// The backfill of values runs after the commit, and the response reports its progress. The
// transactions of a batch store the results of their leads.
const finishesLater = new Set(['createCustomField', 'promoteCustomField', 'batchCreateLeads']);

interface State {
  events: number;
  /** The transaction that wrote the newest event. */
  event: string;
  /** The transaction that stored the response, if one did. */
  response: string | null;
}

async function stateOf(key: string): Promise<State> {
  const { rows } = await environment.database.pool.query(
    `select (select count(*)::integer from events) as events,
      (select xmin::text from events order by at desc, seq desc limit 1) as event,
      (select xmin::text from idempotency_records where idempotency_key = $1) as response`,
    [key],
  );
  return rows[0];
}

function payloadOf({ described, path }: Operation): string | undefined {
  const json = described.requestBody?.content['application/json'];
  return json && JSON.stringify(fitBody(examplesOf(json)[0], environment, path));
}

for (const contract of ['leadhub', 'crmleadpro'] as const) {
  const posts = operationsOf(contract, documents[contract]).filter(
    ({ method, described }) =>
      method === 'POST' && Object.keys(described.responses).some((status) => Number(status) < 300),
  );
  for (const operation of operationsToTry(posts, ({ path }) => path.split('/')[3] ?? '')) {
    const { path, described } = operation;
    const { operationId } = described;

    test(`${contract}: POST ${path} repeated with its Idempotency-Key → the same response`, async () => {
      const key = crypto.randomUUID();
      const url = await urlOf(operation, environment);
      const payload = payloadOf(operation);
      const send = () =>
        sendExample(operation, environment, {
          url,
          headers: {
            'idempotency-key': key,
            ...(payload && { 'content-type': 'application/json' }),
          },
          ...(payload && { payload }),
        });
      const before = await stateOf(key);
      const first = await send();
      const made = await stateOf(key);
      const again = await send();
      assert.ok(first.statusCode < 300, first.body);
      assert.equal(first.headers['idempotency-replayed'], undefined);
      assert.equal(again.headers['idempotency-replayed'], 'true', again.body);
      assert.equal(again.statusCode, first.statusCode);
      assert.equal(again.body, first.body);
      assert.equal(again.headers.etag, first.headers.etag);
      assert.equal(again.headers['content-type'], first.headers['content-type']);
      assert.deepEqual(await stateOf(key), made, 'nothing was done again');
      if (made.events > before.events && !finishesLater.has(operationId)) {
        assert.equal(
          made.response,
          made.event,
          'one transaction stores the change and its response',
        );
      }
    });
  }
}
