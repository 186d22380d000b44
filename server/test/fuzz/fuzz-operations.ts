// Sends many made-up requests to every operation of every document, and wants an answer to each that
// the document tells of and that is no fault of the server.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { contracts } from '../../src/domain/keys/key.ts';
import { createCheckAnswer } from '../openapi/check-answer.ts';
import { type Operation, operationsOf, readDocuments } from '../openapi/documents.ts';
import { send } from '../openapi/provoke.ts';
import { fitBody, hasScopes, type Setting } from '../openapi/setting.ts';
import { asCurl } from './as-curl.ts';
import { type FuzzRequest, fuzzRequest } from './fuzz-request.ts';
import { createRecentIds, makeRecords } from './recent-ids.ts';

/** Of the operation at a place of the list. */
interface Trial {
  at: number;
  request: FuzzRequest;
}

export interface Campaign {
  requests: number;
  seed: number;
  /** How many requests are under way at a time. */
  lanes: number;
}

/** How many answers there were of each status. */
export async function fuzzOperations(
  setting: Setting,
  { requests, seed, lanes }: Campaign,
): Promise<Map<number, number>> {
  const documents = await readDocuments(setting.app);
  const checks = new Map(contracts.map((name) => [name, createCheckAnswer(documents[name])]));
  const ids = createRecentIds();
  await makeRecords(setting, operationsOf('leadhub', documents.leadhub), ids);
  const operations = contracts.flatMap((name) => operationsOf(name, documents[name]));
  const trials = operations.map((operation, at) => {
    const { contract } = operation;
    const requestsTo = fuzzRequest(documents[contract], operation, {
      key: setting.keys[contract],
      fit: (example, path) => fitBody(example, setting, path),
      ids,
      known: { tenant: setting.workspace.slug },
    });
    return {
      arbitrary: requestsTo.map((request): Trial => ({ at, request })),
      // The contracts that only take leads have one operation each.
      weight: hasScopes(contract) ? 1 : 20,
    };
  });
  const statuses = new Map<number, number>();

  async function attempt({ at, request }: Trial): Promise<void> {
    const operation = operations[at] as Operation;
    let answer: LightMyRequestResponse | undefined;
    try {
      answer = await send(operation, setting.app, request);
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      assert.ok(answer.statusCode < 500, 'a fault of the server');
      checks.get(operation.contract)?.(operation, answer);
      ids.noteAnswer(operation.path, answer);
    } catch (cause) {
      const said = answer && `${answer.statusCode} ${answer.body.slice(0, 500)}`;
      throw new Error(`${asCurl(request)}\n→ ${said}`, { cause });
    }
  }

  const lane = (index: number) =>
    fc.assert(fc.asyncProperty(fc.oneof(...trials), attempt), {
      numRuns: Math.ceil(requests / lanes),
      seed: seed + index,
    });
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  return statuses;
}
