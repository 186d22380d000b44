import {
  type CaptureResponder,
  captureContextOf,
  captureIdempotency,
  sendCaptureResult,
} from '../../capture-responder.ts';
import { causeIdOf, entityTag, principalOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { renameErrorFields } from '../rename-error-fields.ts';
import { headingOf, recordResponse } from '../resource.ts';
import type { LeadFields } from './lead-fields.ts';
import type { LeadMount } from './lead-resource.ts';

export function createLeadRoute(mount: LeadMount): void {
  const { scope, services, style, resource } = mount;
  const responder: CaptureResponder<never> = {
    duplicate: 'The lead exists already.',
    renderError: style.renderError,
    render: ({ lead }) => ({
      status: 201,
      body: style.wrap(resource.render(lead, style)),
      etag: entityTag(lead),
    }),
  };
  scope.post<{ Body: LeadFields }>(
    resource.path,
    {
      config: { scope: 'write:leads', createsLead: true, hasETag: true, setsCause: true },
      schema: {
        operationId: 'createLead',
        summary: 'Create a lead',
        description:
          'Fields that are not listed are stored as sent. Send an Idempotency-Key to be able to ' +
          'retry safely.',
        tags: headingOf(resource),
        body: resource.createBody,
        response: {
          201: recordResponse(mount),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const idempotency = captureIdempotency(request, responder);
      const principal = principalOf(request);
      // A person can undo a lead that they added. The leads of a key are intake, without a cause.
      const causeId = principal.keyId === null ? causeIdOf(request) : undefined;
      const result = await services.captureLead<never>({
        ...captureContextOf(principal),
        ...(causeId !== undefined && { causeId }),
        draft: { ...resource.toDraft(request.body), requiresFields: true },
        duplicates: { rule: 'create' },
        ...(idempotency && { idempotency }),
      });
      if (causeId !== undefined && result.kind === 'created') reply.header('x-cause-id', causeId);
      try {
        return sendCaptureResult(request, reply, result, responder);
      } catch (error) {
        throw renameErrorFields(error, request.body, resource.fieldAliases);
      }
    },
  );
}
