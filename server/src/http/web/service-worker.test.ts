import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

type Handler = (event: object) => void;

/** Runs the script in a worker of its own; `pages` are the addresses that are open. */
function openWorker(pages: string[] = []) {
  const handlers = new Map<string, Handler>();
  const done: unknown[] = [];
  const self = {
    addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
    location: { origin: 'https://crm.example.com' },
    registration: {
      showNotification: (title: string, options: object) => done.push(['show', title, options]),
    },
    clients: {
      matchAll: async () => pages.map((url) => ({ url, focus: () => done.push(['focus', url]) })),
      openWindow: (url: string) => done.push(['open', url]),
    },
  };
  const file = join(import.meta.dirname, 'service-worker.js');
  runInNewContext(readFileSync(file, 'utf8'), { self, URL });
  return async (type: string, event: object) => {
    const waits: Promise<unknown>[] = [];
    handlers.get(type)?.({ ...event, waitUntil: (wait: Promise<unknown>) => waits.push(wait) });
    await Promise.all(waits);
    return done.flat();
  };
}

const notification = { close: () => {}, data: { path: '/w/acme/leads/7' } };
const url = 'https://crm.example.com/w/acme/leads/7';

test('a push is shown with its text', async () => {
  const message = { title: 'Acme', body: 'Bob assigned Maren to you', path: '/w/acme', tag: 'a' };
  const shown = await openWorker()('push', { data: { json: () => message } });
  assert.equal(
    JSON.stringify(shown),
    JSON.stringify(['show', 'Acme', { body: message.body, tag: 'a', data: { path: '/w/acme' } }]),
  );
});

test('a click opens its page, or shows the one that is open, and leaves others alone', async () => {
  const other = 'https://crm.example.com/w/acme/leads/8';
  assert.deepEqual(await openWorker([other])('notificationclick', { notification }), ['open', url]);
  const shown = await openWorker([other, url])('notificationclick', { notification });
  assert.deepEqual(shown, ['focus', url]);
});
