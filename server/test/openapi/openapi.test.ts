// The responses of the server match the documents.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { contracts } from '../../src/domain/keys/key.ts';
import { createCheckResponse } from './check-response.ts';
import {
  dryRunType,
  examplesOf,
  isKeyless,
  judgeOf,
  type Operation,
  operationsOf,
  readDocuments,
  successesOf,
} from './documents.ts';
import { encodeForm } from './encode-form.ts';
import { openTestEnvironment } from './environment.ts';
import { errorCases, sendExample, sendWithoutRecord } from './error-cases.ts';
import { fitBody } from './fit-body.ts';
import { urlOf } from './operation-url.ts';
import { operationsToTry } from './operations-to-try.ts';

const environment = await openTestEnvironment();
after(environment.close);
const documents = readDocuments();

/** A second request waits for the first instead of a 409. */
const waits = ({ contract, described }: Operation, status: number) =>
  status === 409 && !(contract === 'snapcrm' && described.operationId === 'createLead');

/** What the errors of an operation depend on. */
const kindOf = ({ method, described }: Operation) =>
  [method, ...Object.keys(described.responses).filter((status) => Number(status) >= 400)].join();

/** The errors of requests that follow a successful one. */
const afterSuccess = new Set([409, 412, 422]);

for (const contract of contracts) {
  const document = documents[contract];
  const operations = operationsOf(contract, document);
  const withErrors = new Set(operationsToTry(operations, kindOf));
  const judge = judgeOf(document);
  const checkResponse = createCheckResponse(document, judge);

  /** The response has one of these statuses, and matches the document. */
  function check(operation: Operation, response: LightMyRequestResponse, statuses: number[]): void {
    const { method, path } = operation;
    const { statusCode, body } = response;
    const context = `${method} ${path}: ${statusCode} ${body.slice(0, 300)}`;
    assert.ok(statuses.includes(statusCode), `${context}, where ${statuses} is due`);
    checkResponse(operation, response);
  }

  describe(contract, () => {
    test('every example matches its schema, and every body has an example', () => {
      for (const { method, path, described } of operations) {
        const where = ['paths', path, method.toLowerCase()];
        const bodies = Object.entries(described.requestBody?.content ?? {}).map(
          ([type, media]) => [[...where, 'requestBody', 'content', type], media] as const,
        );
        const responses = Object.entries(described.responses).flatMap(
          ([status, { content = {} }]) =>
            Object.entries(content).map(
              ([type, media]) => [[...where, 'responses', status, 'content', type], media] as const,
            ),
        );
        for (const [context, media] of [...bodies, ...responses]) {
          // They share one example, and each is judged in dry-run-routes.test.ts.
          if (context.includes(dryRunType)) continue;
          const examples = examplesOf(media);
          assert.ok(examples.length > 0, `${context.join(' ')} has an example`);
          for (const example of examples) {
            const error = judge([...context, 'schema'], example);
            assert.equal(error, null, `${context.join(' ')} ${JSON.stringify(example)}`);
          }
        }
      }
    });

    for (const operation of operations) {
      const { method, path, described } = operation;
      const declared = Object.keys(described.responses).map(Number);
      const expected = successesOf(described);

      if (withErrors.has(operation)) {
        test(`${method} ${path} → ${declared.join(', ')} as documented`, async () => {
          for (const status of declared.filter((one) => one >= 400)) {
            if (waits(operation, status) || expected.includes(status)) continue;
            if (afterSuccess.has(status)) await environment.clearLeads();
            const responses = await errorCases[status]?.(operation, environment);
            assert.ok(responses, `error-cases.ts has no case for ${status}`);
            for (const response of responses) check(operation, response, [status]);
          }
        });
      }

      test(`${method} ${path} accepts its worked examples`, async () => {
        if (described.requestBody === undefined) {
          return check(operation, await sendExample(operation, environment), expected);
        }
        const seen = new Set<number>();
        // The first example creates the lead of an upsert, and the second changes it.
        const upsert = path.includes('/by/') && { url: await urlOf(operation, environment) };
        for (const [type, media] of Object.entries(described.requestBody.content)) {
          for (const example of examplesOf(media)) {
            if (expected.length === 1) await environment.clearLeads();
            const sent = encodeForm(type, fitBody(example, environment, path));
            const response = await sendExample(operation, environment, { ...sent, ...upsert });
            check(operation, response, expected);
            seen.add(response.statusCode);
          }
        }
        assert.deepEqual([...seen].sort(), expected, 'each documented success occurs');
      });

      test(`${method} ${path} without a key → 401 exactly when documented`, async () => {
        const response = await sendWithoutRecord(operation, environment, {
          headers: { authorization: '' },
        });
        assert.equal(response.statusCode === 401, !isKeyless(operation));
      });
    }
  });
}
