// The public routes of forms, without a key: the page of a form, its submission, the thanks page, and
// the script that embeds it in another page. Everything but embedding works without JavaScript.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../domain/errors.ts';
import { systemActor } from '../../domain/events/event.ts';
import { checkAnswers } from '../../domain/forms/check-answers.ts';
import { countSpam } from '../../domain/forms/count-spam.ts';
import { fieldsAt, findPublicForm } from '../../domain/forms/find-public-form.ts';
import type { Form } from '../../domain/forms/form.ts';
import { readOrigin } from '../../domain/forms/origin.ts';
import {
  createVisitToken,
  isExpired,
  isTooFast,
  readVisitToken,
  renewVisit,
  type Visit,
} from '../../domain/forms/visit-token.ts';
import { countVisit } from '../../domain/limits/count-visit.ts';
import { networkOf } from '../../domain/limits/network-of.ts';
import { cleanBody } from '../body/clean-body.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import type { Services } from '../services.ts';

import { trapName, visitName } from './form-page.ts';
import {
  createFormResponses,
  languageOf,
  queryOf,
  sentTooOften,
  wantsJson,
} from './form-responses.ts';
import { embedScript } from './form-scripts.ts';

type Request = FastifyRequest<{ Params: { publicId: string } }>;
type Values = Record<string, unknown>;

interface Admitted {
  form: Form;
  /** The seconds to wait; null when the visit is within the limit. */
  wait: number | null;
}

const path = '/f/:publicId';
const bodyLimit = 256 * 1024;
// Short bodies are read even over the limit, so that the page can show the input again.
const shortBody = 16 * 1024;
const minute = 60;
const maxVisitors = 10_000;

export function formPlugin(services: Services): FastifyPluginAsync {
  const { read, sealer, clock } = services;
  // Networks that have exhausted the limit of a form, with that limit, until they may send again. It
  // only saves work.
  const exhausted = new LRUCache<string, number>({ max: maxVisitors, ttlResolution: 0 });
  const visited = new WeakMap<FastifyRequest, Admitted>();
  const responses = createFormResponses(services);

  /** Sends the response itself, and returns undefined, when there is no active form. */
  async function openForm(request: Request, reply: FastifyReply): Promise<Form | undefined> {
    const { publicId } = request.params;
    const form = /^[0-9a-f]{20}$/.test(publicId) ? await findPublicForm(read, publicId) : undefined;
    if (form?.active) return form;
    await responses.closed(request, reply, form);
    return undefined;
  }

  function beginVisit(request: Request, { publicId, fieldsVersion }: Form): Visit {
    const query = queryOf(request);
    const origin = readOrigin(query, {
      page: query.get('_page') ?? services.publicUrl + request.url,
      referrer: query.get('_referrer') ?? request.headers.referer,
    });
    return { publicId, fieldsVersion, shownAt: clock.now().getTime(), origin };
  }

  const limitKeyOf = ({ params, ip }: Request): string => `${params.publicId} ${networkOf(ip)}`;
  const secondsExhausted = (limitKey: string): number =>
    Math.ceil(exhausted.getRemainingTTL(limitKey) / 1_000);

  /** The seconds to wait; null when the visit is within the limit. */
  async function secondsToWait(form: Form, request: Request): Promise<number | null> {
    const { workspaceId, id, rateLimit: quota } = form;
    const limitKey = limitKeyOf(request);
    // A changed limit applies at once.
    if (exhausted.get(limitKey) === quota) return secondsExhausted(limitKey);
    const resource = `form ${id}`;
    const counted = await countVisit(read.database, {
      ...{ workspaceId, resource, address: request.ip, quota },
      seconds: minute,
    });
    if (counted.allowed) return null;
    exhausted.set(limitKey, quota, { ttl: counted.secondsLeft * 1_000 });
    return counted.secondsLeft;
  }

  /** Runs before the body is read, so that an exhausted client's long body is not. */
  async function admitVisit(request: Request, reply: FastifyReply): Promise<void> {
    const limitKey = limitKeyOf(request);
    if (exhausted.has(limitKey) && !isShort(request))
      throw sentTooOften(secondsExhausted(limitKey));
    const form = await openForm(request, reply);
    if (form === undefined) return;
    const wait = await secondsToWait(form, request);
    if (wait !== null && !isShort(request)) throw sentTooOften(wait);
    visited.set(request, { form, wait });
  }

  const admitInTurn = (request: Request, reply: FastifyReply): Promise<void> =>
    request.withSlot(() => admitVisit(request, reply));

  async function submit(request: Request, form: Form, visit: Visit, input: Values): Promise<void> {
    let found: Form | undefined = form;
    const result = await services.submitForm({
      workspaceId: form.workspaceId,
      key: null,
      actor: systemActor,
      values: input,
      origin: visit.origin,
      language: languageOf(request, form),
      strict: false,
      async find() {
        const now = found ?? (await findPublicForm(read, request.params.publicId));
        found = undefined;
        if (!now) throw new DomainError('not_found', 'There is no such form.');
        const fields = (await fieldsAt(read, now, visit.fieldsVersion)) ?? now.fields;
        return { form: now, version: visit.fieldsVersion, fields };
      },
    });
    if (result.kind === 'failed') throw result.error;
  }

  return async (app) => {
    app.setErrorHandler((error, request, reply) => responses.error(request, reply, error));

    app.get(path, async (request: Request, reply) => {
      const form = await openForm(request, reply);
      if (form === undefined) return reply;
      const visit = beginVisit(request, form);
      return responses.show(request, reply, {
        form,
        visit,
        sealed: createVisitToken(sealer, visit),
      });
    });

    app.get(`${path}/thanks`, async (request: Request, reply) => {
      const form = await openForm(request, reply);
      return form === undefined ? reply : responses.thanks(request, reply, form);
    });

    app.get(`${path}/embed.js`, async (request: Request, reply) => {
      const form = await openForm(request, reply);
      if (form === undefined) return reply;
      return reply
        .headers({
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=300',
          'x-content-type-options': 'nosniff',
        })
        .send(embedScript(form.title ?? form.name));
    });

    app.options(path, async (_request, reply) => responses.preflight(reply));

    const options = { config: { createsLead: true }, bodyLimit, preParsing: admitInTurn };
    app.post(path, options, async (request: Request, reply) => {
      const { form, wait } = visited.get(request) as Admitted;
      const { body, problems } = cleanBody(request.body);
      const values = (typeof body === 'object' && body !== null ? body : {}) as Values;
      const opened = readVisitToken(sealer, values[visitName], form.publicId);
      const visit = opened ?? beginVisit(request, form);
      const shown = { form, visit, sealed: createVisitToken(sealer, visit), values };

      if (wait !== null) return responses.rateLimited(request, reply, shown, wait);
      const now = clock.now();
      if (!opened || isTooFast(opened, now) || values[trapName] !== undefined) {
        // A quick visitor with missing answers gets their problems, like any other.
        const fields = (await fieldsAt(read, form, visit.fieldsVersion)) ?? form.fields;
        const check = checkAnswers(fields, values, languageOf(request, form));
        if (check.problems.length > 0)
          return responses.invalid(request, reply, shown, check.problems);
        await countSpam(read, form);
        return responses.submitted(request, reply, form, visit);
      }
      if (isExpired(opened, now)) {
        const renewedVisit = renewVisit(opened, form.fieldsVersion, now);
        const sealed = createVisitToken(sealer, renewedVisit);
        return responses.expired(request, reply, { form, visit: renewedVisit, sealed, values });
      }
      if (problems.length > 0) return responses.invalid(request, reply, shown, problems);
      try {
        await submit(request, form, visit, values);
      } catch (thrown) {
        const error = toDomainError(thrown);
        if (error.code === 'invalid') return responses.invalid(request, reply, shown, error.fields);
        if (error.code === 'conflict' || error.code === 'not_found') {
          return responses.closed(request, reply, form);
        }
        return responses.failed(request, reply, shown, error);
      }
      return responses.submitted(request, reply, form, visit);
    });

    app.addHook('onSend', async (request, reply) => {
      if (wantsJson(request)) reply.header('access-control-allow-origin', '*');
    });
  };
}

const isShort = ({ headers }: FastifyRequest): boolean =>
  Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= shortBody;
