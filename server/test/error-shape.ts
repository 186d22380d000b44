// The documented shape of an error in each contract.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Contract } from '../src/domain/keys/key.ts';
import type { TestResponse } from './call.ts';

const optional: Record<Contract, string[]> = {
  remixcrm: ['fields'],
  snapcrm: ['fields', 'leadId'],
  leadmarket: ['fields', 'lead_id'],
  leadhub: ['errors', 'error_codes'],
  crmleadpro: ['errors', 'error_codes'],
};
const required: Record<Contract, string[]> = {
  remixcrm: ['error'],
  snapcrm: ['error', 'message'],
  leadmarket: ['success', 'error'],
  leadhub: ['status', 'message', 'code'],
  crmleadpro: ['status', 'message', 'code'],
};

export function isError(contract: Contract, body: Record<string, unknown>): boolean {
  const names = Object.keys(body).filter((name) => !optional[contract].includes(name));
  const { fields = [], errors = {}, error_codes: codes = {} } = body;
  return (
    names.join() === required[contract].join() &&
    names.every((name) => name === 'success' || typeof body[name] === 'string') &&
    (!('success' in body) || body.success === false) &&
    (!('status' in body) || body.status === 'error') &&
    Array.isArray(fields) &&
    fields.every((field) => typeof field === 'string') &&
    codesMatch(errors as Problems, codes as Problems)
  );
}

type Problems = Record<string, unknown[]>;

/** Each sentence has its code, under the same field and in the same order. */
export function codesMatch(errors: Problems, codes: Problems): boolean {
  return isDeepStrictEqual(countsOf(errors), countsOf(codes));
}

const countsOf = (problems: Problems) =>
  Object.entries(problems).map(([field, ofField]) => [field, ofField.length]);

export function assertError(contract: Contract, status: number, response: TestResponse): void {
  assert.equal(response.status, status, JSON.stringify(response.body));
  assert.ok(isError(contract, response.body), `${contract} ${JSON.stringify(response.body)}`);
  assert.match(String(response.headers['x-request-id']), /^req_/);
}
