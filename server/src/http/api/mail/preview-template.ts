import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { previewTemplate } from '../../../domain/mail/templates/preview-template.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { bodyLimitOf, headingOf, pathParams, readScopeOf } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { contentOf, previewBody, templateResource } from './template-resource.ts';

const preview = Type.Object(
  {
    subject: Type.String(),
    text: Type.String(),
    html: textOrNull({ description: 'Null for a template of plain text.' }),
    missing: Type.Array(Type.String(), {
      description: 'The values that the lead lacks, such as lead.company.',
    }),
  },
  { title: 'TemplatePreview' },
);

const example = {
  subject: 'Welcome, Jane',
  text: 'Hello Jane,\n\n will call you soon.',
  html: null,
  missing: ['owner.name'],
};

export function previewTemplateRoute(
  scope: FastifyInstance,
  { read, presentLead }: Services,
  style: ApiStyle,
): void {
  const url = `${templateResource.path}/:id/preview`;
  scope.post<{ Params: { id: string }; Body: Static<typeof previewBody> }>(
    url,
    {
      config: { scope: readScopeOf(templateResource) },
      ...bodyLimitOf(templateResource),
      schema: {
        operationId: 'previewTemplate',
        summary: 'Preview a template with a lead',
        description:
          'Renders the template as the lead would get it. Send the parts that are being edited; ' +
          'nothing is stored or sent.',
        tags: headingOf(templateResource),
        params: pathParams(url),
        body: previewBody,
        response: {
          200: style.wrapSchema(preview, {
            description: 'The mail as it would be.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const { lead_id, ...edited } = request.body;
        const found = await previewTemplate(
          { ...read, presentLead },
          workspaceId,
          refOf(request.params.id),
          { lead: refOf(lead_id), edited: contentOf(edited) },
        );
        return style.wrap(found);
      }),
  );
}
