// Templates as Meta approved them: all pages are read, and those that are gone are forgotten.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openWhatsappApp } from './open-whatsapp-app.ts';

const { whatsapp, ok, integration, addLead, send, close } = await openWhatsappApp();
after(close);

const sync = () => ok('POST', '/api/v1/whatsapp/templates/sync');
const templates = (query = '') => ok('GET', `/api/v1/whatsapp/templates${query}`);
const names = async (query?: string) =>
  (await templates(query)).map(({ name }: { name: string }) => name).sort();

test('synchronising → all pages; a changed one keeps its id, and one that is gone is gone', async () => {
  assert.deepEqual(await sync(), [{ integration_id: integration.id, synced: true, error: null }]);
  assert.deepEqual(await names(), ['draft', 'hello', 'offer']);
  assert.deepEqual(await names('?status=APPROVED'), ['hello', 'offer']);
  const offer = (await templates()).find(({ name }: { name: string }) => name === 'offer');
  assert.deepEqual(
    [offer.category, offer.text, offer.variables],
    ['MARKETING', 'For {{name}}\n\n{{discount}} off, {{name}}', ['name', 'discount', 'name']],
  );
  whatsapp.templates = whatsapp.templates
    .filter(({ name }) => name !== 'draft')
    .map((one) => ({ ...one, status: 'PAUSED' }));
  await sync();
  assert.deepEqual(await names(), ['hello', 'offer']);
  const after = (await templates()).find(({ name }: { name: string }) => name === 'offer');
  assert.deepEqual([after.id, after.status], [offer.id, 'PAUSED']);
});

test('a template that was made a moment ago → found when it is sent', async () => {
  const [lead] = await addLead();
  const fresh = { name: 'fresh', language: 'de', components: [{ type: 'BODY', text: 'Hallo' }] };
  whatsapp.templates.push(fresh);
  assert.equal((await send(lead.id, { template: { name: 'fresh' } })).status, 201);
});

test('a wrong token → the result says what WhatsApp responded; the templates stay', async () => {
  await ok('PATCH', `/api/v1/integrations/${integration.id}`, {
    settings: { access_token: 'wrong' },
  });
  const [{ synced, error }] = await sync();
  assert.equal(synced, false);
  assert.match(error, /#190/);
  assert.ok((await names()).length > 0);
});
