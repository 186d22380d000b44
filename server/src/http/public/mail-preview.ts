// The page in which the web app shows the HTML of a mail. It gets the HTML as a message, and its policy
// lets nothing of a mail run: styles and images alone.
import { createHash } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';

const script = `addEventListener('message', ({ data, source }) => {
  if (source === parent) document.documentElement.innerHTML = String(data);
});
parent.postMessage('ready', '*');`;
const hash = createHash('sha256').update(script).digest('base64');

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; ` +
    "img-src https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
    'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const html = `<!doctype html><html><head><meta charset="utf-8"></head><body><script>${script}</script></body></html>`;

export const mailPreviewPlugin: FastifyPluginAsync = async (app) => {
  app.get('/mail-preview', (_request, reply) => reply.headers(headers).send(html));
};
