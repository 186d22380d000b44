// Starts the real program, with a client for its first workspace.
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { buildTestApp, type TestApp } from '../../server/test/build-test-app.ts';
import { createInlet, type Inlet, type InletOptions } from '../src/index.ts';

export interface Served {
  app: TestApp;
  url: string;
  key: string;
  inlet: Inlet;
  /** Another client of the same workspace. */
  client: (options: InletOptions) => Inlet;
}

export async function serve(): Promise<Served> {
  const app = await buildTestApp();
  after(app.close);
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const key = app.keys.leadhub;
  const client = (options: InletOptions) => createInlet({ baseUrl: url, key, ...options });
  return { app, url, key, inlet: client({}), client };
}
