// A mail server that does not answer: the campaign waits, says why, and goes on by itself.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';
import { openMailServer } from '../mail-server.ts';
import { emailsAt, openCampaignApp } from './open-campaign-app.ts';

const port = await freePort();
const app = await openCampaignApp({ config: { smtpUrl: `smtp://127.0.0.1:${port}` } });
after(app.close);
await app.app.work();

test('a server that is down → nothing is lost, and all is sent when it is back', async () => {
  const { filter } = await app.addLeads(emailsAt('down.example', 30));
  const { id } = await app.create(filter);
  let error: string | null = null;
  await eventually(
    async () => {
      ({ error } = await app.get(id));
      return error !== null;
    },
    () => error,
  );
  assert.match(error ?? '', /ECONNREFUSED/);
  const { sent, pending } = (await app.statistics(id)).total;
  assert.deepEqual([sent, pending], [0, 30]);
  const server = await openMailServer(port);
  try {
    await app.until(id, 'sent');
    assert.equal((await app.get(id)).error, null);
    assert.equal(new Set(server.mails.map(({ to }) => to)).size, 30);
    assert.equal(server.mails.length, 30);
  } finally {
    await server.close();
  }
});
