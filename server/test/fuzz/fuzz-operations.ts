// Sends many generated requests to every operation of every document. Each must get a documented
// response below 500.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { contracts } from '../../src/domain/keys/key.ts';
import { createCheckResponse } from '../openapi/check-response.ts';
import { hasScopes, type Operation, operationsOf, readDocuments } from '../openapi/documents.ts';
import type { TestEnvironment } from '../openapi/environment.ts';
import { send } from '../openapi/error-cases.ts';
import { fitBody } from '../openapi/fit-body.ts';
import { asCurl } from './as-curl.ts';
import { type FuzzRequest, fuzzRequest } from './fuzz-request.ts';
import { createRecentIds, makeRecords } from './recent-ids.ts';

/** A request to the operation at this index. */
interface Trial {
  at: number;
  request: FuzzRequest;
}

export interface Campaign {
  requests: number;
  seed: number;
  /** The number of requests in flight. */
  concurrency: number;
}

/** Returns the number of responses by status. */
export async function fuzzOperations(
  environment: TestEnvironment,
  { requests, seed, concurrency }: Campaign,
): Promise<Map<number, number>> {
  const documents = readDocuments();
  const checks = new Map(contracts.map((name) => [name, createCheckResponse(documents[name])]));
  const ids = createRecentIds();
  await makeRecords(environment, operationsOf('leadhub', documents.leadhub), ids);
  const operations = contracts.flatMap((name) => operationsOf(name, documents[name]));
  const trials = operations.map((operation, at) => {
    const { contract } = operation;
    const requestsTo = fuzzRequest(documents[contract], operation, {
      key: environment.keys[contract],
      fit: (example, path) => fitBody(example, environment, path),
      ids,
      known: { tenant: environment.workspace.slug },
    });
    return {
      arbitrary: requestsTo.map((request): Trial => ({ at, request })),
      // The contracts for intake alone have one operation each.
      weight: hasScopes(contract) ? 1 : 20,
    };
  });
  const statuses = new Map<number, number>();

  async function attempt({ at, request }: Trial): Promise<void> {
    const operation = operations[at] as Operation;
    let response: LightMyRequestResponse | undefined;
    try {
      response = await send(operation, environment.app, request);
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      assert.ok(response.statusCode < 500, 'a server error');
      checks.get(operation.contract)?.(operation, response);
      ids.noteResponse(operation.path, response);
    } catch (cause) {
      const outcome = response && `${response.statusCode} ${response.body.slice(0, 500)}`;
      throw new Error(`${asCurl(request)}\n→ ${outcome}`, { cause });
    }
  }

  const worker = (index: number) =>
    fc.assert(fc.asyncProperty(fc.oneof(...trials), attempt), {
      numRuns: Math.ceil(requests / concurrency),
      seed: seed + index,
    });
  await Promise.all(Array.from({ length: concurrency }, (_, index) => worker(index)));
  return statuses;
}
