// For any request and log level, neither the log nor the metrics contain a secret.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redact } from '../../src/domain/redact.ts';
import { createLog } from '../../src/platform/log.ts';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { useEverySecret } from './use-every-secret.ts';

for (const level of ['trace', 'debug', 'info', 'warn', 'error']) {
  test(`requests of every kind at LOG_LEVEL=${level} → no secret is logged`, async (t) => {
    const lines: string[] = [];
    const log = createLog({ level, redact }, { write: (line) => lines.push(line) });
    const config = { outboundAllow: parseAllowList('127.0.0.0/8') };
    const app = await buildTestApp({ log, config });
    t.after(app.close);
    await app.work();
    const secrets = await useEverySecret(app);
    const metrics = await app.app.inject({ url: '/metrics' });
    // A header that future code may log.
    log.error({ headers: { authorization: `Bearer ${app.keys.leadhub}` } }, 'refused');

    assert.ok(secrets.size > 100);
    const all = lines.join('');
    assert.ok(all.includes('hidden') || all.includes('tags'), 'errors are logged');
    assert.match(all, /\[redacted\].*refused/);
    for (const line of lines) assert.doesNotThrow(() => JSON.parse(line), line);
    for (const secret of secrets) {
      const at = lines.find((line) => line.includes(secret));
      assert.equal(at, undefined, `${secret} is logged`);
      assert.ok(!metrics.body.includes(secret), `${secret} is in the metrics`);
    }
  });
}
