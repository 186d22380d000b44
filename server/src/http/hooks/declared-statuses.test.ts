import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { rejectUndeclared } from './declared-statuses.ts';

test('a response with an undeclared status → 500', async () => {
  const app = Fastify();
  app.addHook('onSend', rejectUndeclared);
  app.setErrorHandler((error, _request, reply) =>
    reply.code(500).send({ message: (error as Error).message }),
  );
  const schema = { response: { 200: {}, 500: {} } };
  app.get<{ Params: { status: string } }>('/:status', { schema }, (request, reply) => {
    reply.raw.statusCode = Number(request.params.status);
    return reply.send({});
  });
  app.get('/page', (_request, reply) => reply.code(418).send('tea'));

  assert.equal((await app.inject('/200')).statusCode, 200);
  for (const status of [201, 418]) {
    const undeclared = await app.inject(`/${status}`);
    assert.equal(undeclared.statusCode, 500);
    const message = `GET /:status responded ${status}, which it does not declare.`;
    assert.equal(undeclared.json().message, message);
  }
  assert.equal(
    (await app.inject('/page')).statusCode,
    418,
    'a route without a schema may send any status',
  );
  await app.close();
});
