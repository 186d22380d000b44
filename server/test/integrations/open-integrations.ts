// An app whose integrations take what a test sends to their addresses.
import assert from 'node:assert/strict';
import { buildTestApp, type TestApp, type TestAppOptions } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import type { Sent } from '../stand-ins/senders.ts';

interface TestIntegration {
  id: number;
  /** Of its address. */
  path: string;
}

type Found = ReturnType<typeof JSON.parse>;

export interface Integrations {
  app: TestApp;
  call: Call;
  /** The `data` of a successful response. */
  ok: (method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) => Promise<Found>;
  add: (type: string, settings?: object) => Promise<TestIntegration>;
  send: (
    integration: TestIntegration,
    sent: Sent,
    query?: string,
  ) => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>;
  /** Waits until so many deliveries are no longer waiting, and returns them, oldest first. */
  settled: (integration: TestIntegration, count: number) => Promise<Found[]>;
  lead: (id: number) => Promise<Found>;
}

export const integrationsPath = '/api/v1/integrations';

export async function openIntegrations(options: TestAppOptions = {}): Promise<Integrations> {
  const app = await buildTestApp(options);
  const call = caller(app, app.keys.leadhub);
  await app.work();

  async function ok(method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) {
    const response = await call(method, url, body);
    assert.ok(response.status < 300, `${method} ${url} ${response.status} ${response.text}`);
    return response.body.data;
  }

  return {
    ...{ app, call, ok },
    async add(type, settings = {}) {
      const { id } = await ok('POST', integrationsPath, { type, name: `Our ${type}`, settings });
      const { url } = await ok('GET', `${integrationsPath}/${id}/address`);
      return { id, path: new URL(url).pathname };
    },
    send: ({ path }, { headers, payload }, query = '') =>
      app.app.inject({ method: 'POST', url: path + query, headers, payload }),
    async settled({ id }, count) {
      const list = () => ok('GET', `${integrationsPath}/${id}/deliveries?per_page=100`);
      await eventually(async () => {
        const done = (await list()).filter(({ attempts, state }: Found) =>
          state === 'waiting' ? attempts > 0 : true,
        );
        return done.length >= count;
      }, 'the deliveries were not handled');
      return (await list()).reverse();
    },
    lead: (id) => ok('GET', `/api/v1/leads/${id}`),
  };
}
