import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { testPublicUrl, testSecret } from '../../../test/people.ts';
import { silentLog } from '../../platform/log.ts';
import { peopleOptions } from './people-options.ts';
import { readSignInEmail } from './read-sign-in-email.ts';

let body: unknown;
const before = createAuthMiddleware(async (context) => {
  body = context.body;
  throw new APIError('BAD_REQUEST');
});
const settings = { publicUrl: testPublicUrl, secret: testSecret, log: silentLog };
const auth = betterAuth({ ...peopleOptions(settings), hooks: { before } });

async function readByBetterAuth(request: Request): Promise<string | undefined> {
  body = undefined;
  await auth.handler(request);
  const email = (body as { email?: unknown } | null | undefined)?.email;
  return typeof email === 'string' ? email : undefined;
}

async function readByUs(request: Request): Promise<string | undefined> {
  const read = await readSignInEmail(request);
  return 'email' in read ? read.email : undefined;
}

const mediaTypes = [
  ...['application/json', 'Application/JSON', 'application/json; charset=utf-8'],
  ...[
    'application/json ; x=application/x-www-form-urlencoded',
    'application/json;',
    ' application/json',
  ],
  ...['application/x-www-form-urlencoded', 'APPLICATION/X-WWW-FORM-URLENCODED'],
  ...[
    'application/x-www-form-urlencoded; x=json',
    'application/x-www-form-urlencoded;charset=utf-16',
  ],
  ...['application/x-www-form-urlencoded; boundary=application/json', 'application/jsonx'],
  ...['application/ld+json', 'text/json', 'text/plain', 'multipart/form-data; boundary=json'],
  ...['application/json, application/x-www-form-urlencoded', 'json', 'application/json x', ';', ''],
];
const bodies = [
  ...[
    '{"email":"a@a.io","password":"x"}',
    '{"email":"a@a.io","email":"B@a.io"}',
    '{"email":["a@a.io"]}',
  ],
  ...['\uFEFF{"email":"a@a.io"}', '{"\\u0065mail":"a@a.io"}', 'null', '[]', '{', ''],
  ...[
    'email=a%40a.io&password=x',
    'email=a%40a.io&email=B%40a.io',
    '%65mail=a%40a.io',
    'email',
    'email=+a',
  ],
  ...['\uFEFFemail=a%40a.io', 'email=%FF', 'email[]=a%40a.io', '{"email":"a@a.io"}&email=b%40a.io'],
];

test('a sign-in counts for the address that better-auth reads, however it is spelled', async () => {
  let accepted = 0;
  for (const type of mediaTypes) {
    for (const text of bodies) {
      const request = new Request(`${testPublicUrl}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': type, origin: testPublicUrl },
        body: new TextEncoder().encode(text),
      });
      const theirs = await readByBetterAuth(request.clone());
      assert.equal(await readByUs(request), theirs, `${type} of ${text}`);
      if (theirs !== undefined) accepted += 1;
    }
  }
  assert.ok(accepted > 50, `${accepted}`);
});

test('a sign-in that is neither JSON nor a form → 415, one without an address → 400', async () => {
  const statusOf = async (type: string) => {
    const headers = { 'content-type': type };
    const read = await readSignInEmail(
      new Request(testPublicUrl, { method: 'POST', headers, body: '{}' }),
    );
    return 'refused' in read ? read.refused.status : undefined;
  };
  assert.equal(await statusOf('text/json'), 415);
  assert.equal(await statusOf('application/json'), 400);
});
