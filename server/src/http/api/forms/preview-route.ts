import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { previewForm } from '../../../domain/forms/preview-form.ts';
import { maxBody } from '../../body/body-limits.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { acceptedLanguage } from '../../public/accepted-language.ts';
import { formPage, thanksPage } from '../../public/form-page.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { createFormBody, toNewForm } from './form-body.ts';

const preview = Type.Object(
  {
    html: Type.String({ description: 'The page of the form.' }),
    thanks_html: Type.String({ description: 'The page that visitors see after sending it.' }),
  },
  { title: 'FormPreview' },
);

export function previewRoute(
  scope: FastifyInstance,
  { read }: Pick<Services, 'read'>,
  style: ApiStyle,
): void {
  const example = { html: '<!doctype html>…', thanks_html: '<!doctype html>…' };
  scope.post<{ Body: Static<typeof createFormBody> }>(
    '/api/v1/forms/preview',
    {
      config: { scope: 'write:forms' },
      bodyLimit: maxBody,
      schema: {
        operationId: 'previewForm',
        summary: 'Preview a form',
        description:
          'Checks the body as for a new form, stores nothing, and returns the pages that visitors ' +
          'would see.',
        tags: ['Forms'],
        body: createFormBody,
        response: {
          200: style.wrapSchema(preview, {
            description: 'The pages.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const content = await previewForm(read, workspaceId, toNewForm(request.body));
        const form = { ...content, publicId: '' };
        const language = form.language ?? acceptedLanguage(request);
        const framing = { embedded: false, host: undefined };
        const { html } = formPage({
          ...{ form, language, framing, fields: form.fields },
          ...{ action: '', sealed: '', values: {}, problems: [] },
        });
        return style.wrap({ html, thanks_html: thanksPage(form, language, framing).html });
      }),
  );
}
