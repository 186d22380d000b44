// HEAD is answered as GET is, without the body, wherever there is a GET that ends.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { isStream, nameOf, readGuarded } from '../access.ts';
import { caller } from '../call.ts';
import { ask } from '../openapi/provoke.ts';
import { openSetting, urlOf } from '../openapi/setting.ts';

const setting = await openSetting();
after(setting.close);
const { app } = setting;
const reads = (await readGuarded(app)).filter(({ method }) => method === 'GET');

/** What differs from one request to the next. */
const passing = ['date', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

function headersOf({ headers }: LightMyRequestResponse): object {
  const kept = Object.entries(headers).filter(([name]) => !passing.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

test('every GET has its HEAD, with the same status and headers, and for whom it is alone', async () => {
  const nobody = await setting.addKey({ contract: 'leadhub', scopes: ['read:market'] });
  for (const operation of reads.filter((one) => !isStream(one))) {
    const place = nameOf(operation);
    const url = await urlOf(operation, setting);
    const keys = [setting.keys[operation.contract]];
    if (operation.contract === 'leadhub') keys.push(nobody, 'lh_wrong');
    for (const key of keys) {
      const whole = await ask(operation, setting, { url, key });
      const head = await ask({ ...operation, method: 'HEAD' }, setting, { url, key });
      assert.equal(head.statusCode, whole.statusCode, place);
      assert.equal(head.body, '', place);
      assert.deepEqual(headersOf(head), headersOf(whole), place);
    }
  }
  assert.ok(reads.length > 80, `${reads.length} were tried`);
});

test('what has no GET, or none that ends, has no HEAD', async () => {
  const native = caller(setting, setting.keys.leadhub);
  for (const [url, allowed] of [
    ['/api/v1/stream', 'GET'],
    ['/api/v1/tags/1/merge', 'POST'],
  ] as const) {
    const { status, headers, text } = await native('HEAD', url);
    assert.deepEqual([status, headers.allow, text], [405, allowed, ''], url);
  }
});

test('documents and pages without a key have theirs, too', async () => {
  for (const url of ['/openapi/leadhub.json', '/docs', '/livez', '/api/v1/health']) {
    const [whole, head] = await Promise.all([app.inject(url), app.inject({ method: 'HEAD', url })]);
    assert.deepEqual([head.statusCode, head.body], [200, ''], url);
    assert.equal(head.headers['content-length'], whole.headers['content-length'], url);
  }
});
