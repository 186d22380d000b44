import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { refuseUndeclared } from './declared-statuses.ts';

test('a status that the route does not declare becomes an error', async () => {
  const app = Fastify();
  app.addHook('onSend', refuseUndeclared);
  const schema = { response: { 200: {}, 500: {} } };
  app.get('/:status', { schema }, (request, reply) =>
    reply.code(Number((request.params as { status: string }).status)).send({}),
  );
  app.get('/page', (_request, reply) => reply.code(418).send('tea'));

  assert.equal((await app.inject('/200')).statusCode, 200);
  const undeclared = await app.inject('/418');
  assert.equal(undeclared.statusCode, 500);
  assert.match(undeclared.json().message, /^GET \/:status answered 418, which it does not declare/);
  assert.equal((await app.inject('/page')).statusCode, 418, 'a route without a schema is free');
  await app.close();
});
