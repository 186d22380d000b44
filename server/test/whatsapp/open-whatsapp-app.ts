// What tests of WhatsApp share: the program with a connected stand-in of the Cloud API.
import { buildTestApp, type TestAppOptions } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { openWhatsapp } from '../stand-ins/whatsapp.ts';

const body = (text: string) => ({ type: 'BODY', text });

export async function openWhatsappApp(options: TestAppOptions = {}) {
  const whatsapp = await openWhatsapp();
  whatsapp.templates.push(
    { name: 'hello', language: 'en_US', components: [body('Hello {{1}}')] },
    {
      ...{ name: 'offer', language: 'en_US', category: 'MARKETING' },
      components: [{ type: 'HEADER', text: 'For {{name}}' }, body('{{discount}} off, {{name}}')],
    },
    { name: 'draft', language: 'en_US', status: 'PENDING', components: [body('Soon')] },
  );
  const app = await buildTestApp({
    ...options,
    config: {
      metaGraphUrl: whatsapp.url,
      ...options.config,
    },
  });
  const call = caller(app, app.keys.leadhub);
  type Method = Parameters<typeof call>[0];

  /** The data of a response that must be a success. */
  async function ok(method: Method, url: string, sent?: object) {
    const response = await call(method, url, sent);
    if (response.status >= 300)
      throw new Error(`${method} ${url} ${response.status} ${response.text}`);
    return response.body?.data;
  }

  const integration = await ok('POST', '/api/v1/integrations', {
    ...{ type: 'whatsapp_cloud', name: 'WhatsApp', settings: whatsapp.settings },
  });
  const { url } = await ok('GET', `/api/v1/integrations/${integration.id}/address`);
  const hook = new URL(url).pathname;
  let phones = 0;

  return {
    ...{ app, whatsapp, call, ok, integration, hook },
    /** A new lead; its phone is the second value. */
    async addLead(fields: object = {}): Promise<[{ id: number; contact_id: number }, string]> {
      phones += 1;
      const phone = `1415555${2_000 + phones}`;
      const lead = { first_name: 'Jane', phone: `+${phone}`, ...fields };
      return [await ok('POST', '/api/v1/leads', lead), phone];
    },
    messagesOf: (lead: number) => ok('GET', `/api/v1/leads/${lead}/whatsapp`),
    send: (lead: number, message: object) =>
      call('POST', `/api/v1/leads/${lead}/whatsapp`, message),
    /** Posts a notification as Meta does. */
    async notify(...changes: object[]) {
      const { headers, payload } = whatsapp.notification(...changes);
      return app.app.inject({ method: 'POST', url: hook, headers, payload });
    },
    /** The types of the lead's WhatsApp events, oldest first. */
    async eventsOf(lead: number): Promise<string[]> {
      const events = await ok('GET', `/api/v1/leads/${lead}/activity?limit=100`);
      const types = events.map(({ type }: { type: string }) => type);
      return types.filter((type: string) => type.startsWith('whatsapp.')).reverse();
    },
    async close() {
      await app.close();
      await whatsapp.close();
    },
  };
}
