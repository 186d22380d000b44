// The responses to visitors of a form: pages, or JSON for clients that send or accept JSON.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type FieldProblem, invalidField } from '../../domain/errors.ts';
import { fieldsAt } from '../../domain/forms/find-public-form.ts';
import type { Form, FormField } from '../../domain/forms/form.ts';
import type { Visit } from '../../domain/forms/visit-token.ts';
import { renderApiError } from '../api/errors.ts';
import { closeIfUnread } from '../body/receive-body.ts';
import { reportError } from '../errors/report-error.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import type { Services } from '../services.ts';
import { type Framing, formPage, type Html, thanksPage, trapName, visitName } from './form-page.ts';
import { closedPage, plainPageHeaders } from './plain-page.ts';

export interface VisitedForm {
  form: Form;
  visit: Visit;
  sealed: string;
  /** The submitted values; absent for a prefilled form. */
  values?: Record<string, unknown>;
}

const closedTexts = {
  unknown: [
    404,
    'There is no form here',
    'The address may be cut off or mistyped. Ask the person who gave it to you.',
  ],
  closed: [
    410,
    'This form is closed',
    'It accepts no more answers. Ask the person who gave it to you.',
  ],
} as const;

export const queryOf = ({ url }: FastifyRequest): URLSearchParams =>
  new URL(url, 'http://form').searchParams;

export function wantsJson({ headers, method }: FastifyRequest): boolean {
  const type = method === 'POST' ? headers['content-type'] : headers.accept;
  return /\bapplication\/json\b/.test(type ?? '') && !/\btext\/html\b/.test(headers.accept ?? '');
}

function framingOf(request: FastifyRequest, page: string | null | undefined): Framing {
  const embedded = queryOf(request).get('embed') === '1';
  const origin = URL.parse(page ?? '')?.origin;
  const host = embedded && origin !== undefined && origin !== 'null' ? origin : undefined;
  return { embedded, host };
}

export function createFormResponses({ publicUrl, read }: Pick<Services, 'publicUrl' | 'read'>) {
  const folder = new URL(publicUrl).pathname.replace(/\/$/, '');

  async function render(
    request: FastifyRequest,
    { form, visit, sealed, values }: VisitedForm,
    problems: readonly FieldProblem[] = [],
    notice?: string,
  ): Promise<Html> {
    const fields = (await fieldsAt(read, form, visit.fieldsVersion)) ?? form.fields;
    // A surrounding page without our script does not send its address.
    const page = request.method === 'GET' ? queryOf(request).get('_page') : visit.origin.page;
    const framing = framingOf(request, page);
    return formPage({
      ...{ form, fields, framing, sealed, problems, notice },
      action: `${folder}/f/${form.publicId}${framing.embedded ? '?embed=1' : ''}`,
      values: values ?? prefilledValues(fields, queryOf(request), visit),
    });
  }

  const sendJsonError = (request: FastifyRequest, reply: FastifyReply, error: DomainError) => {
    const { status, body } = renderApiError(error, request.id);
    return reply.code(status).send(body);
  };

  return {
    async show(request: FastifyRequest, reply: FastifyReply, shown: VisitedForm) {
      if (wantsJson(request)) return reply.send({ data: asJson(shown) });
      return sendPage(reply, 200, await render(request, shown));
    },

    async invalid(
      request: FastifyRequest,
      reply: FastifyReply,
      shown: VisitedForm,
      problems: FieldProblem[],
    ) {
      if (wantsJson(request)) {
        const error = new DomainError('invalid', 'Some answers are not valid.', {
          fields: problems,
        });
        return sendJsonError(request, reply, error);
      }
      return sendPage(reply, 422, await render(request, shown, problems));
    },

    async rateLimited(
      request: FastifyRequest,
      reply: FastifyReply,
      shown: VisitedForm,
      wait: number,
    ) {
      reply.header('retry-after', wait);
      const error = sentTooOften(wait);
      if (wantsJson(request)) return sendJsonError(request, reply, error);
      return sendPage(reply, 429, await render(request, shown, [], error.message));
    },

    async expired(request: FastifyRequest, reply: FastifyReply, shown: VisitedForm) {
      if (wantsJson(request)) {
        const message = 'The form was loaded more than a day ago. Load it again.';
        return sendJsonError(request, reply, invalidField(visitName, message));
      }
      const notice = 'This page was open for more than a day. Look it over and send it again.';
      return sendPage(reply, 422, await render(request, shown, [], notice));
    },

    async failed(
      request: FastifyRequest,
      reply: FastifyReply,
      shown: VisitedForm,
      error: DomainError,
    ) {
      reportError(request, reply, error);
      if (wantsJson(request)) return sendJsonError(request, reply, error);
      const notice = 'It could not be sent just now. Please try again in a moment.';
      const { status } = renderApiError(error, request.id);
      return sendPage(reply, status, await render(request, shown, [], notice));
    },

    /** Spam gets the same response. */
    async submitted(request: FastifyRequest, reply: FastifyReply, form: Form, visit: Visit) {
      const { message, redirectUrl } = form;
      if (wantsJson(request)) {
        return reply.code(201).send({ data: { message, redirect_url: redirectUrl } });
      }
      const { embedded, host } = framingOf(request, visit.origin.page);
      if (redirectUrl !== null && !embedded) return reply.redirect(redirectUrl, 303);
      const query = new URLSearchParams(embedded ? { embed: '1' } : {});
      if (host !== undefined) query.set('_page', host);
      const text = query.size > 0 ? `?${query}` : '';
      return reply.redirect(`${folder}/f/${form.publicId}/thanks${text}`, 303);
    },

    thanks(request: FastifyRequest, reply: FastifyReply, form: Form) {
      const framing = framingOf(request, queryOf(request).get('_page'));
      return sendPage(reply, 200, thanksPage(form, framing));
    },

    closed(request: FastifyRequest, reply: FastifyReply, why: keyof typeof closedTexts) {
      closeIfUnread(request, reply);
      const [status, heading, explanation] = closedTexts[why];
      return sendPlain(request, reply, status, heading, explanation);
    },

    error(request: FastifyRequest, reply: FastifyReply, thrown: unknown) {
      closeIfUnread(request, reply);
      const error = toDomainError(thrown);
      const { status } = renderApiError(error, request.id);
      reportError(request, reply, error);
      const text = status < 500 ? error.message : 'Please try again in a moment.';
      return sendPlain(request, reply, status, 'This did not work', text);
    },

    preflight(reply: FastifyReply) {
      return reply
        .code(204)
        .headers({
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type',
          'access-control-max-age': '86400',
        })
        .send();
    },
  };
}

export const sentTooOften = (wait: number): DomainError =>
  new DomainError(
    'rate_limited',
    `This form was sent too often from your network. Wait ${wait} seconds, then send it again.`,
    { retryAfterSeconds: wait },
  );

const sendPage = (reply: FastifyReply, status: number, { html, headers }: Html) =>
  reply.code(status).headers(headers).send(html);

function sendPlain(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  heading: string,
  explanation: string,
) {
  if (wantsJson(request)) {
    const message = `${heading}. ${explanation}`;
    return reply.code(status).send({ status: 'error', message });
  }
  const policy = plainPageHeaders['content-security-policy'];
  const { embedded } = framingOf(request, undefined);
  return reply
    .code(status)
    .headers({
      ...plainPageHeaders,
      'content-security-policy': embedded
        ? policy.replace("frame-ancestors 'none'", 'frame-ancestors *')
        : policy,
    })
    .send(closedPage(heading, explanation));
}

/** The values from the query of the form's address, or of the surrounding page. */
function prefilledValues(
  fields: readonly FormField[],
  query: URLSearchParams,
  { origin }: Visit,
): Record<string, unknown> {
  const pageQuery = URL.parse(origin.page ?? '')?.searchParams;
  const values: Record<string, unknown> = {};
  for (const { key, type, parameter = key, default: defaultValue = '' } of fields) {
    // A link cannot give consent.
    if (type === 'consent') continue;
    const own = query.getAll(parameter);
    const sent = own.length > 0 ? own : (pageQuery?.getAll(parameter) ?? []);
    const clean = sent.map((text) => text.replaceAll('\0', '').slice(0, 2_000).toWellFormed());
    values[key] = type === 'choices' ? clean : (clean[0] ?? defaultValue);
  }
  return values;
}

/** For pages that render the form themselves. */
function asJson({ form, sealed }: VisitedForm): object {
  const { title, name, description, style } = form;
  return {
    title: title ?? name,
    description,
    fields: form.fields,
    button_text: style.button_text,
    send_back: { [visitName]: sealed },
    leave_empty: trapName,
  };
}
