// What tests of mail share: the program with the SMTP server of tests.
import { buildTestApp, type TestAppOptions } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { openMailServer } from '../mail-server.ts';

export async function openMailApp(options: TestAppOptions = {}) {
  const server = await openMailServer();
  const app = await buildTestApp({
    ...options,
    config: { smtpUrl: server.url, mailFrom: 'Inlet <inlet@inlet.example>', ...options.config },
  });
  const call = caller(app, app.keys.leadhub);
  type Method = Parameters<typeof call>[0];

  /** The data of a response that must be a success. */
  async function ok(method: Method, url: string, body?: object) {
    const response = await call(method, url, body);
    if (response.status >= 300)
      throw new Error(`${method} ${url} ${response.status} ${response.text}`);
    return response.body?.data;
  }

  return {
    ...{ app, server, call, ok },
    addLead: (email: string, fields: object = {}) =>
      ok('POST', '/api/v1/leads', { first_name: 'Jane', email, ...fields }),
    /** The types of the lead's mail events, oldest first. */
    async mailEvents(lead: number): Promise<string[]> {
      const events = await ok('GET', `/api/v1/leads/${lead}/activity`);
      const types = events.map(({ type }: { type: string }) => type);
      return types.filter((type: string) => type.startsWith('mail.')).reverse();
    },
    async close() {
      await app.close();
      await server.close();
    },
  };
}
