// What visitors of a form are answered: pages, or JSON where that is what they sent or ask for.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type DomainError,
  type FieldProblem,
  invalidField,
  DomainError as Refusal,
} from '../../domain/errors.ts';
import { fieldsAt } from '../../domain/forms/find-public-form.ts';
import type { Form, FormField } from '../../domain/forms/form.ts';
import type { Visit } from '../../domain/forms/visit-token.ts';
import { renderApiError } from '../api/errors.ts';
import { closeIfUnread } from '../body/receive-body.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import type { Services } from '../services.ts';
import { type Framing, formPage, type Html, thanksPage, trapName, visitName } from './form-page.ts';
import { closedPage, plainPageHeaders } from './plain-page.ts';

export interface FormVisited {
  form: Form;
  visit: Visit;
  sealed: string;
  /** What was sent; left out, what the address brings. */
  values?: Record<string, unknown>;
}

const closedWords = {
  unknown: [
    404,
    'There is no form here',
    'The address may be cut off or mistyped. Ask whoever gave it to you.',
  ],
  closed: [410, 'This form is closed', 'It takes no more answers. Ask whoever gave it to you.'],
} as const;

export const queryOf = ({ url }: FastifyRequest): URLSearchParams =>
  new URL(url, 'http://form').searchParams;

export function wantsJson({ headers, method }: FastifyRequest): boolean {
  const said = method === 'POST' ? headers['content-type'] : headers.accept;
  return /\bapplication\/json\b/.test(said ?? '') && !/\btext\/html\b/.test(headers.accept ?? '');
}

export function framingOf(request: FastifyRequest, page: string | null | undefined): Framing {
  const embedded = queryOf(request).get('embed') === '1';
  const origin = URL.parse(page ?? '')?.origin;
  const host = embedded && origin !== undefined && origin !== 'null' ? origin : undefined;
  return { embedded, host };
}

export function createFormAnswers({ publicUrl, read }: Pick<Services, 'publicUrl' | 'read'>) {
  const folder = new URL(publicUrl).pathname.replace(/\/$/, '');

  async function render(
    request: FastifyRequest,
    { form, visit, sealed, values }: FormVisited,
    problems: readonly FieldProblem[] = [],
    notice?: string,
  ): Promise<Html> {
    const fields = (await fieldsAt(read, form, visit.fieldsVersion)) ?? form.fields;
    // A page around it that has no script of ours does not say who it is.
    const said = request.method === 'GET' ? queryOf(request).get('_page') : visit.origin.page;
    const framing = framingOf(request, said);
    return formPage({
      ...{ form, fields, framing, sealed, problems, notice },
      action: `${folder}/f/${form.publicId}${framing.embedded ? '?embed=1' : ''}`,
      values: values ?? broughtBy(fields, queryOf(request), visit),
    });
  }

  const sendJsonError = (request: FastifyRequest, reply: FastifyReply, error: DomainError) => {
    const { status, body } = renderApiError(error, request.id);
    return reply.code(status).send(body);
  };

  return {
    async show(request: FastifyRequest, reply: FastifyReply, shown: FormVisited) {
      if (wantsJson(request)) return reply.send({ data: asJson(shown) });
      return sendPage(reply, 200, await render(request, shown));
    },

    async wrong(
      request: FastifyRequest,
      reply: FastifyReply,
      shown: FormVisited,
      problems: FieldProblem[],
    ) {
      if (wantsJson(request)) {
        const error = new Refusal('invalid', 'Some answers are not right.', { fields: problems });
        return sendJsonError(request, reply, error);
      }
      return sendPage(reply, 422, await render(request, shown, problems));
    },

    async tooMany(request: FastifyRequest, reply: FastifyReply, shown: FormVisited, wait: number) {
      reply.header('retry-after', wait);
      const error = sentTooOften(wait);
      if (wantsJson(request)) return sendJsonError(request, reply, error);
      return sendPage(reply, 429, await render(request, shown, [], error.message));
    },

    async tooOld(request: FastifyRequest, reply: FastifyReply, shown: FormVisited) {
      if (wantsJson(request)) {
        const message = 'The form was asked for more than a day ago: ask for it anew.';
        return sendJsonError(request, reply, invalidField(visitName, message));
      }
      const notice = 'This page was open for more than a day. Look it over and send it again.';
      return sendPage(reply, 422, await render(request, shown, [], notice));
    },

    async failed(
      request: FastifyRequest,
      reply: FastifyReply,
      shown: FormVisited,
      error: DomainError,
    ) {
      if (error.code === 'internal') {
        request.log.error({ requestId: request.id, err: error.cause ?? error }, error.message);
      }
      if (error.retryAfterSeconds !== undefined) {
        reply.header('retry-after', error.retryAfterSeconds);
      }
      if (wantsJson(request)) return sendJsonError(request, reply, error);
      const notice = 'It could not be sent just now. Please try again in a moment.';
      const { status } = renderApiError(error, request.id);
      return sendPage(reply, status, await render(request, shown, [], notice));
    },

    /** What looks like spam is answered so, too. */
    async done(request: FastifyRequest, reply: FastifyReply, form: Form, visit: Visit) {
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

    closed(request: FastifyRequest, reply: FastifyReply, why: keyof typeof closedWords) {
      closeIfUnread(request, reply);
      const [status, heading, explanation] = closedWords[why];
      return sendPlain(request, reply, status, heading, explanation);
    },

    broken(request: FastifyRequest, reply: FastifyReply, thrown: unknown) {
      closeIfUnread(request, reply);
      const error = toDomainError(thrown);
      const { status } = renderApiError(error, request.id);
      if (error.code === 'internal') {
        request.log.error({ requestId: request.id, err: error.cause ?? error }, error.message);
      }
      if (error.retryAfterSeconds !== undefined) {
        reply.header('retry-after', error.retryAfterSeconds);
      }
      const words = status < 500 ? error.message : 'Please try again in a moment.';
      return sendPlain(request, reply, status, 'This did not work', words);
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
  new Refusal(
    'rate_limited',
    `This form was sent very often from where you are. Wait ${wait} seconds, then send it again.`,
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

/** What an address fills in: its own parameters, and those of the page around it. */
function broughtBy(
  fields: readonly FormField[],
  query: URLSearchParams,
  { origin }: Visit,
): Record<string, unknown> {
  const around = URL.parse(origin.page ?? '')?.searchParams;
  const values: Record<string, unknown> = {};
  for (const { key, type, parameter = key, default: usual = '' } of fields) {
    // Nobody agrees to anything by opening an address.
    if (type === 'consent') continue;
    const brought = query.getAll(parameter);
    const given = brought.length > 0 ? brought : (around?.getAll(parameter) ?? []);
    const clean = given.map((text) => text.replaceAll('\0', '').slice(0, 2_000).toWellFormed());
    values[key] = type === 'choices' ? clean : (clean[0] ?? usual);
  }
  return values;
}

/** For pages that draw the form themselves. */
function asJson({ form, sealed }: FormVisited): object {
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
