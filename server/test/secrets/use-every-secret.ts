// Sends requests of every kind with every kind of secret, valid and invalid, and returns the secrets.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { contracts, keyPrefixes } from '../../src/domain/keys/key.ts';
import type { TestApp } from '../build-test-app.ts';
import { openReceiver } from '../receiver.ts';
import { form, multipart } from '../requests.ts';
import { addPerson } from '../sessions.ts';
import { useAccountSecrets } from './use-account-secrets.ts';

export async function useEverySecret(app: TestApp): Promise<Set<string>> {
  const secrets = new Set<string>();
  /** Registers a secret, invented or issued by the program. */
  const secret = (text: string = crypto.randomUUID().replaceAll('-', '')): string => {
    secrets.add(text);
    return text;
  };
  const inject = (options: InjectOptions) => app.app.inject(options);
  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    inject({ method: 'POST', url, payload, headers: { ...bearer, ...headers } });
  for (const key of Object.values(app.keys)) secret(key);
  const bearer = { authorization: `Bearer ${app.keys.leadhub}` };

  for (const contract of contracts) {
    const wrong = secret(`${keyPrefixes[contract]}${secret()}`);
    const payload = { first_name: 'Ada', email: `${contract}@acme.example` };
    const parts = multipart({ first_name: 'Ada', email: 'ada@acme.example' });
    const path = contract === 'leadmarket' ? '/api/leads' : '/api/v1/leads';
    const key = app.keys[contract];
    const headerSets: Record<string, string>[] = [
      { authorization: `Bearer ${key}` },
      { 'x-api-key': key },
      { authorization: `Bearer ${key}`, 'x-api-key': secret() },
      { authorization: `Token ${key}` },
      { authorization: `Bearer ${wrong}` },
    ];
    for (const keyHeaders of headerSets) {
      const headers = {
        cookie: `inlet.session_token=${secret()}; other=${secret()}`,
        ...keyHeaders,
      };
      const send = (type: string, body: object | string) =>
        inject({
          method: 'POST',
          url: `${path}?api_key=${key}&token=${secret()}`,
          headers: { ...headers, 'content-type': type, 'idempotency-key': crypto.randomUUID() },
          payload: body,
        });
      await send('application/json', payload);
      await send(form, `first_name=Ada&email=f@acme.example&password=${secret()}`);
      await send(parts.type, parts.body);
      if (keyHeaders !== headerSets[0]) continue;
      await send('application/json', `{"password":"${secret()}`);
      await send(parts.type, parts.body.slice(0, -20));
      await send('text/plain', 'Ada');
      await inject({ url: '/api/v1/leads', headers });
      await inject({ url: '/api/v1/no-such-path', headers });
      await inject({ method: 'DELETE', url: '/api/v1/leads/1%ff', headers });
    }
  }

  const newKey = { contract: 'leadhub', name: 'Made' };
  const created = await post('/api/v1/keys', newKey, { 'idempotency-key': crypto.randomUUID() });
  const madeKey = { authorization: `Bearer ${secret(created.json().data.key)}` };
  await inject({ url: '/api/v1/keys', headers: madeKey });

  const password = secret();
  const invited = await post('/api/v1/users', {
    ...{ name: 'Ben', email: `ben@${crypto.randomUUID()}.example`, role: 'agent' },
  });
  const url: string = invited.json().data.invite_url;
  const invitation = `/invite/${secret(url.split('/').at(-1))}`;
  await inject({ url: invitation });
  const joining = { 'content-type': form };
  await inject({
    method: 'POST',
    url: invitation,
    headers: joining,
    payload: `name=&password=${secret()}`,
  });
  await inject({
    method: 'POST',
    url: invitation,
    headers: joining,
    payload: `name=Ben&password=${password}`,
  });
  await inject({ url: invitation });
  await inject({ url: `/setup?token=${secret()}` });
  await inject({
    method: 'POST',
    url: '/setup',
    headers: joining,
    payload: `token=${secret()}&workspace=A&name=B&email=c@d.example&password=${secret()}`,
  });

  for (const one of [password, secret()]) {
    const response = await inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: app.services.publicUrl },
      payload: { email: invited.json().data.email, password: one },
    });
    for (const { value } of response.cookies) if (value.length > 16) secret(value);
  }
  const { id: number, email } = invited.json().data;
  await useAccountSecrets(app, { number, email, password }, secret);
  const person = await addPerson(app, 'owner');
  const session = secret(person.cookie.split('=').slice(1).join('='));
  secret(decodeURIComponent(session).split('.')[0]);
  await person.call('GET', '/api/v1/me');
  await person.call('POST', '/api/v1/tags', { name: 'By a person' });
  await person.call('POST', '/api/auth/sign-out', {});

  const receiver = await openReceiver();
  receiver.respondWith((_received, response) => response.writeHead(500).end(`no: ${secret()}`));
  const webhook = {
    url: `${receiver.url}?token=${secret()}`,
    events: ['*'],
    headers: { 'x-shared-secret': secret(), authorization: `Bearer ${secret()}` },
  };
  const made = await post('/api/v1/webhooks', webhook, { 'idempotency-key': 'once' });
  const { id, secret: signing } = made.json().data;
  secret(signing);
  await post('/api/v1/webhooks', webhook, { 'idempotency-key': 'once' });
  secret((await post(`/api/v1/webhooks/${id}/rotate`, {})).json().data.secret);
  await post(`/api/v1/webhooks/${id}/test`, {});
  await post('/api/v1/leads', { first_name: 'Delivered' });
  await receiver.until((received) => received.some(({ body }) => body.type !== 'test'));
  await receiver.close();
  await post('/api/v1/integrations', {
    ...{ type: 'smtp', name: `Mail ${crypto.randomUUID()}` },
    settings: { host: 'mail.example.com', port: 587, from: 'a@b.example', password: secret() },
  });

  const hook = await post('/api/v1/integrations', {
    ...{ type: 'webhook', name: `Shop ${crypto.randomUUID()}` },
    settings: { token: secret() },
  });
  const address = await inject({
    url: `/api/v1/integrations/${hook.json().data.id}/address`,
    headers: { authorization: `Bearer ${app.keys.leadhub}` },
  });
  const { pathname } = new URL(address.json().data.url);
  secret(pathname.split('/').at(-1));
  await inject({ method: 'POST', url: `${pathname}?token=${secret()}`, payload: { a: 1 } });

  await failInside(app, () => post('/api/v1/tags', { name: 'Broken' }));
  await sendRaw(app, [
    `GET /api/v1/leads?token=${secret()} HTTP/1.1\r\nAuthorization: Bearer ${app.keys.leadhub}\r\n\r\n`,
    `POST /api/v1/leads HTTP/1.1\r\nHost: a\r\nX-API-Key: ${secret()}\r\nBad Header\r\n\r\n`,
    `NONSENSE /invite/${secret()} HTTP/9\r\nCookie: a=${secret()}\r\n\r\n`,
  ]);
  return secrets;
}

/** Runs a request while a table is missing. */
async function failInside({ database }: TestApp, inject: () => Promise<unknown>): Promise<void> {
  await database.pool.query('alter table tags rename to hidden');
  await inject();
  await database.pool.query('alter table hidden rename to tags');
}

async function sendRaw({ app }: TestApp, texts: string[]): Promise<void> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  for (const text of texts) {
    const socket = connect(port, '127.0.0.1');
    socket.end(text).resume();
    await once(socket, 'close');
  }
}
