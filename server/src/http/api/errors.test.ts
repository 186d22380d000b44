import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError, type ErrorCode, fieldProblem } from '../../domain/errors.ts';
import { renderError as renderPro } from '../contracts/crmleadpro/errors.ts';
import { renderError as renderNative } from '../contracts/leadhub/errors.ts';

const documented: Record<ErrorCode, [number, string]> = {
  bad_json: [400, 'BAD_REQUEST'],
  bad_request: [400, 'BAD_REQUEST'],
  conflict: [409, 'CONFLICT'],
  duplicate_lead: [409, 'CONFLICT'],
  forbidden: [403, 'FORBIDDEN'],
  https_required: [403, 'FORBIDDEN'],
  idempotency_mismatch: [422, 'VALIDATION_FAILED'],
  idempotency_running: [409, 'CONFLICT'],
  internal: [500, 'SERVER_ERROR'],
  invalid: [422, 'VALIDATION_FAILED'],
  method_not_allowed: [405, 'METHOD_NOT_ALLOWED'],
  no_matching_offer: [422, 'VALIDATION_FAILED'],
  not_found: [404, 'NOT_FOUND'],
  rate_limited: [429, 'RATE_LIMITED'],
  stale: [412, 'PRECONDITION_FAILED'],
  too_large: [413, 'PAYLOAD_TOO_LARGE'],
  unauthorized: [401, 'UNAUTHORIZED'],
  unavailable: [503, 'SERVICE_UNAVAILABLE'],
  unsupported_type: [415, 'UNSUPPORTED_MEDIA_TYPE'],
};

test('each error code → the same status and code in both APIs', () => {
  for (const [code, [status, apiCode]] of Object.entries(documented)) {
    for (const render of [renderNative, renderPro]) {
      const rendered = render(new DomainError(code as ErrorCode, 'A sentence.'), 'req_1');
      assert.equal(rendered.status, status, code);
      const { code: renderedCode, ...body } = rendered.body as Record<string, unknown>;
      assert.equal(renderedCode, apiCode);
      assert.equal(body.status, 'error');
      assert.equal('errors' in body, false);
    }
  }
});

test('an internal error → the message has the request id', () => {
  const { body } = renderNative(new DomainError('internal', 'Something broke.'), 'req_7');
  assert.equal((body as { message: string }).message, 'Something broke. Request id: req_7');
});

const problem = (field: string, kind: 'missing' | 'wrong' = 'wrong', message = field) => ({
  ...fieldProblem(field, kind === 'missing' ? 'required' : 'invalid'),
  message,
});
const errorsOf = (render: typeof renderNative, ...fields: ReturnType<typeof problem>[]) =>
  (render(new DomainError('invalid', 'x', { fields }), '').body as { errors: object }).errors;

test('problems are grouped by field, whatever its name', () => {
  const fields = [problem('a', 'wrong', 'One.'), problem('a', 'wrong', 'Two.')];
  assert.deepEqual(errorsOf(renderNative, ...fields, problem('constructor')), {
    a: ['One.', 'Two.'],
    constructor: ['constructor'],
  });
});

test('a missing name → one problem, with the field name of the contract', () => {
  const fields = [problem('first_name', 'missing'), problem('name', 'missing')];
  assert.deepEqual(Object.keys(errorsOf(renderNative, ...fields)), ['first_name']);
  assert.deepEqual(Object.keys(errorsOf(renderPro, ...fields)), ['name']);
  assert.deepEqual(Object.keys(errorsOf(renderNative, problem('name', 'missing'))), ['name']);
});

test('error_codes have the fields of errors, with the code and the params of each problem', () => {
  const fields = [
    fieldProblem('name', 'too_long', { max: 200 }),
    fieldProblem('name', 'required'),
    fieldProblem('email', 'email_invalid'),
  ];
  for (const render of [renderNative, renderPro]) {
    const { body } = render(new DomainError('invalid', 'x', { fields }), '');
    assert.deepEqual((body as { error_codes: object }).error_codes, {
      name: [
        { code: 'too_long', params: { max: 200 } },
        { code: 'required', params: {} },
      ],
      email: [{ code: 'email_invalid', params: {} }],
    });
  }
});
