import { after, test } from 'node:test';
import { pino } from '/work/w-filters/node_modules/pino/pino.js';
import { buildTestApp } from '/work/w-filters/server/test/build-test-app.ts';
import { caller } from '/work/w-filters/server/test/call.ts';

const app = await buildTestApp({ log: pino({ level: 'error' }) as any });
after(app.close);
const n = caller(app, app.keys.leadhub);
test('x', async () => {
  for (const f of ['a', 'b', 'c'])
    await n('POST', '/api/v1/leads', {
      first_name: f,
      last_name: 'a',
      email: `ab.${f}@Shop.example`,
      phone: '(415) 555-0101',
    });
  await n('DELETE', '/api/v1/leads/2');
  for (const q of process.env.Q!.split(' ')) {
    const r = await n('GET', '/api/v1/leads?' + q);
    console.log(
      q,
      r.status,
      JSON.stringify(r.body.meta ?? r.body),
      r.body.data?.map((l: any) => l.first_name).join(''),
    );
  }
});
