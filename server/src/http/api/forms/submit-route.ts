import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { getForm } from '../../../domain/forms/get-form.ts';
import type { SubmissionResult } from '../../../domain/forms/submission.ts';
import {
  type CaptureResponder,
  captureContextOf,
  captureIdempotency,
  sendCaptureResult,
} from '../../capture-responder.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { pathParams } from '../resource.ts';

const path = '/api/v1/forms/:id/submissions';

const body = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  additionalProperties: true,
  description: 'A value for each key of the form.',
  examples: [{ first_name: 'Sarah', email: 'sarah@example.com', size: 'More', newsletter: true }],
});

export function submitRoute(scope: FastifyInstance, services: Services, style: ApiStyle): void {
  const responder: CaptureResponder<SubmissionResult> = {
    duplicate: 'The lead exists already.',
    renderError: style.renderError,
    render(captured) {
      const submitted = captured.kind === 'created' ? captured.outcome : undefined;
      const response = {
        id: style.ref('submission', submitted),
        lead_id: style.ref('lead', captured.lead),
        is_duplicate: submitted?.isDuplicate ?? false,
      };
      return { status: 201, body: style.wrap(response) };
    },
  };
  const sample = { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 12 };
  scope.post<{ Params: { id: string }; Body: Record<string, unknown> }>(
    path,
    {
      config: { scope: 'write:forms', createsLead: true, extraErrors: ['conflict'] },
      schema: {
        operationId: 'submitForm',
        summary: 'Submit a form',
        description:
          'Creates a lead from the answers, also when the person already has one: then is_duplicate ' +
          'is true. A key that the form does not have is refused with 422, an inactive form with ' +
          '409. Send an Idempotency-Key to be able to retry.',
        tags: ['Form submissions'],
        params: pathParams(path),
        body,
        response: {
          201: style.wrapSchema(
            Type.Object({
              id: style.refSchema('submission'),
              lead_id: style.refSchema('lead'),
              is_duplicate: Type.Boolean(),
            }),
            {
              description: 'A new lead.',
              examples: [
                style.wrap({
                  id: style.ref('submission', sample),
                  lead_id: style.ref('lead', sample),
                  is_duplicate: false,
                }),
              ],
            },
          ),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = captureIdempotency(request, responder);
      const context = captureContextOf(principalOf(request));
      const find = async () => {
        const form = await getForm(services.read, context.workspaceId, refOf(request.params.id));
        return { form, version: form.fieldsVersion, fields: form.fields };
      };
      const result = await services.submitForm({
        ...context,
        find,
        values: request.body,
        origin: {},
        strict: true,
        ...(idempotency && { idempotency }),
      });
      return sendCaptureResult(request, reply, result, responder);
    },
  );
}
