import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { getForm } from '../../../domain/forms/get-form.ts';
import type { SubmissionResult } from '../../../domain/forms/submission.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { refOf } from '../../record-id.ts';
import {
  type CaptureResponder,
  captureContextOf,
  idempotencyFor,
  replyCaptured,
} from '../../reply-captured.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponse } from '../errors.ts';
import { paramsOf } from '../routes/params.ts';

const path = '/api/v1/forms/:id/submissions';

const body = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  additionalProperties: true,
  description: 'A value for each key of the form.',
  examples: [{ first_name: 'Sarah', email: 'sarah@example.com', size: 'More', newsletter: true }],
});

export function submitRoute(scope: FastifyInstance, services: Services, style: ApiStyle): void {
  const responder: CaptureResponder<SubmissionResult> = {
    duplicate: 'The lead is there already.',
    renderError: style.renderError,
    render(captured) {
      const submitted = captured.kind === 'created' ? captured.outcome : undefined;
      const answer = {
        id: style.ref('submission', submitted),
        lead_id: style.ref('lead', captured.lead),
        is_duplicate: submitted?.isDuplicate ?? false,
      };
      return { status: 201, body: style.one(answer) };
    },
  };
  const sample = { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 12 };
  scope.post<{ Params: { id: string }; Body: Record<string, unknown> }>(
    path,
    {
      config: { scope: 'write:forms', makesLead: true, refuses: ['conflict'] },
      schema: {
        operationId: 'submitForm',
        summary: 'Submit a form',
        description:
          'Makes a lead of the answers, another one when the person had one already: ' +
          'is_duplicate says so. A key that the form does not have is refused with 422, and a ' +
          'form that is not active with 409. Send an Idempotency-Key to be able to repeat it.',
        tags: ['Form submissions'],
        params: paramsOf(path),
        body,
        response: {
          201: style.oneSchema(
            Type.Object({
              id: style.refSchema('submission'),
              lead_id: style.refSchema('lead'),
              is_duplicate: Type.Boolean(),
            }),
            {
              description: 'A new lead.',
              examples: [
                style.one({
                  id: style.ref('submission', sample),
                  lead_id: style.ref('lead', sample),
                  is_duplicate: false,
                }),
              ],
            },
          ),
          ...sameResponse(errorResponse, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = idempotencyFor(request, responder);
      const asked = captureContextOf(principalOf(request));
      const find = async () => {
        const form = await getForm(services.read, asked.workspaceId, refOf(request.params.id));
        return { form, version: form.fieldsVersion, fields: form.fields };
      };
      const result = await services.submitForm({
        ...asked,
        find,
        values: request.body,
        origin: {},
        strict: true,
        ...(idempotency && { idempotency }),
      });
      return replyCaptured(request, reply, result, responder);
    },
  );
}
