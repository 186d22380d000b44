// The responses to visitors of a form: pages, or JSON for clients that send or accept JSON.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type FieldProblem, invalidField } from '../../domain/errors.ts';
import { answerSentence } from '../../domain/forms/answer-problem.ts';
import { fieldsAt } from '../../domain/forms/find-public-form.ts';
import type { Form, FormField } from '../../domain/forms/form.ts';
import type { Visit } from '../../domain/forms/visit-token.ts';
import { defaultLanguage, type Language } from '../../domain/language.ts';
import { renderApiError } from '../api/errors.ts';
import { closeIfUnread } from '../body/receive-body.ts';
import { reportError } from '../errors/report-error.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import type { Services } from '../services.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { type Framing, formPage, type Html, thanksPage, trapName, visitName } from './form-page.ts';
import { plainPageHeaders, visitorPage } from './plain-page.ts';
import { textsIn } from './texts/texts-in.ts';

export interface VisitedForm {
  form: Form;
  visit: Visit;
  sealed: string;
  /** The submitted values; absent for a prefilled form. */
  values?: Record<string, unknown>;
}

/** The language of the form, or that of the browser. */
export const languageOf = (request: FastifyRequest, form?: Form): Language =>
  form?.language ?? acceptedLanguage(request);

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
    const fields = await fieldsOf(form, visit);
    const language = languageOf(request, form);
    // A surrounding page without our script does not send its address.
    const page = request.method === 'GET' ? queryOf(request).get('_page') : visit.origin.page;
    const framing = framingOf(request, page);
    return formPage({
      ...{ form, language, fields, framing, sealed, problems, notice },
      action: `${folder}/f/${form.publicId}${framing.embedded ? '?embed=1' : ''}`,
      values: values ?? prefilledValues(fields, queryOf(request), visit),
    });
  }

  const fieldsOf = async (form: Form, visit: Visit): Promise<readonly FormField[]> =>
    (await fieldsAt(read, form, visit.fieldsVersion)) ?? form.fields;

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
      problems: readonly FieldProblem[],
    ) {
      const { form, visit } = shown;
      const labels = new Map((await fieldsOf(form, visit)).map(({ key, label }) => [key, label]));
      const language = languageOf(request, form);
      const fields = problems.map((problem) => {
        const label = labels.get(problem.field) ?? problem.field;
        return { ...problem, message: answerSentence(language, problem, label) };
      });
      if (wantsJson(request)) {
        const error = new DomainError('invalid', 'Some answers are not valid.', { fields });
        return sendJsonError(request, reply, error);
      }
      return sendPage(reply, 422, await render(request, shown, fields));
    },

    async rateLimited(
      request: FastifyRequest,
      reply: FastifyReply,
      shown: VisitedForm,
      wait: number,
    ) {
      reply.header('retry-after', wait);
      if (wantsJson(request)) return sendJsonError(request, reply, sentTooOften(wait));
      const notice = textsIn(languageOf(request, shown.form)).form.tooOften(wait);
      return sendPage(reply, 429, await render(request, shown, [], notice));
    },

    async expired(request: FastifyRequest, reply: FastifyReply, shown: VisitedForm) {
      if (wantsJson(request)) {
        return sendJsonError(request, reply, invalidField(visitName, 'page_expired'));
      }
      const notice = textsIn(languageOf(request, shown.form)).form.expired;
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
      const notice = textsIn(languageOf(request, shown.form)).form.notSent;
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
      return sendPage(reply, 200, thanksPage(form, languageOf(request, form), framing));
    },

    /** Without a form there never was one at this address. */
    closed(request: FastifyRequest, reply: FastifyReply, form: Form | null | undefined) {
      closeIfUnread(request, reply);
      const language = languageOf(request, form ?? undefined);
      const { unknown, closed } = textsIn(language).form;
      return form === undefined
        ? sendPlain(request, reply, 404, language, unknown)
        : sendPlain(request, reply, 410, language, closed);
    },

    error(request: FastifyRequest, reply: FastifyReply, thrown: unknown) {
      closeIfUnread(request, reply);
      const error = toDomainError(thrown);
      const { status } = renderApiError(error, request.id);
      reportError(request, reply, error);
      const language = languageOf(request);
      const { failed, refused } = textsIn(language).form;
      const [heading, tryAgain] = failed;
      const explanation = status < 500 ? refused(error) : tryAgain;
      return sendPlain(request, reply, status, language, [heading, explanation]);
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
  new DomainError('rate_limited', textsIn(defaultLanguage).form.tooOften(wait), {
    retryAfterSeconds: wait,
  });

const sendPage = (reply: FastifyReply, status: number, { html, headers }: Html) =>
  reply.code(status).headers(headers).send(html);

function sendPlain(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  language: Language,
  explained: readonly [heading: string, explanation: string],
) {
  if (wantsJson(request)) {
    const [heading, explanation] = explained;
    const message = `${heading}. ${explanation}`;
    return reply.code(status).send({ status: 'error', message });
  }
  const policy = plainPageHeaders['content-security-policy'];
  const { embedded } = framingOf(request, undefined);
  return reply
    .code(status)
    .headers({
      ...plainPageHeaders,
      'content-language': language,
      'content-security-policy': embedded
        ? policy.replace("frame-ancestors 'none'", 'frame-ancestors *')
        : policy,
    })
    .send(visitorPage(language, explained).html);
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
  const { title, name, description, style, language } = form;
  return {
    title: title ?? name,
    description,
    language,
    fields: form.fields,
    button_text: style.button_text,
    send_back: { [visitName]: sealed },
    leave_empty: trapName,
  };
}
