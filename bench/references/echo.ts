// The cost of HTTP alone: the same Fastify with the body and response schemas of a lead in the native
// API and the look-up of the key, without a database. It uses Fastify's own parser and validator; the
// product's do more, and that difference is part of the measurement.
import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { contractOfKey } from '../../server/src/domain/keys/authenticate-key.ts';
import { hashKey, newKeyText, newSalt, visiblePrefix } from '../../server/src/domain/keys/key.ts';
import type { LeadFields } from '../../server/src/http/api/leads/lead-fields.ts';
import { sampleLead } from '../../server/src/http/api/leads/lead-resource.ts';
import { enveloped } from '../../server/src/http/api/response-schemas.ts';
import { leadBody } from '../../server/src/http/body/body-limits.ts';
import { fromLead } from '../../server/src/http/contracts/leadhub/map.ts';
import { createLeadBody, leadSchema } from '../../server/src/http/contracts/leadhub/schema.ts';
import { presentedKey } from '../../server/src/http/hooks/presented-key.ts';
import { requestId } from '../../server/src/http/hooks/request-id.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { handleRequests } from '../processes/handle-requests.ts';

export interface Echo {
  port: number;
  key: string;
}

handleRequests(async (): Promise<Echo> => {
  const key = newKeyText('leadhub');
  const salt = newSalt();
  const known = new Map([[visiblePrefix('leadhub', key), { salt, hash: hashKey(salt, key) }]]);

  const app = Fastify({
    loggerInstance: createLog({ level: 'warn', redact: (line) => line }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: leadBody,
    genReqId: requestId,
    ajv: { customOptions: { strict: false, coerceTypes: false, removeAdditional: false } },
  });
  app.addHook('onRequest', (request, reply, done) => {
    const { headers, rawHeaders } = request.raw;
    const presented = presentedKey(headers, rawHeaders);
    const text = 'text' in presented ? (presented.text ?? '') : '';
    const contract = contractOfKey(text);
    const entry = contract && known.get(visiblePrefix(contract, text));
    if (entry && timingSafeEqual(entry.hash, hashKey(entry.salt, text))) done();
    else void reply.code(401).send();
  });
  const leadExample = fromLead(sampleLead);
  let number = 0;
  app.post<{ Body: LeadFields }>(
    '/api/v1/leads',
    { schema: { body: createLeadBody, response: { 201: enveloped(leadSchema) } } },
    async (request, reply) => {
      number += 1;
      return reply.code(201).send({ data: { ...leadExample, ...request.body, id: number } });
    },
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: (app.server.address() as AddressInfo).port, key };
});
