// Uploads files in tests, and waits for the ends of imports.
import type { TestApp } from '../build-test-app.ts';
import { eventually } from '../eventually.ts';

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the body of any response
  body: any;
}

export interface Importer {
  upload: (name: string, content: string | Buffer) => Promise<Answer>;
  /** Uploads, starts and waits for the end. */
  run: (name: string, content: string | Buffer, changes?: object) => Promise<Answer['body']>;
  call: (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<Answer>;
  /** The import, once it has this state. */
  inState: (id: number, state: string) => Promise<Answer['body']>;
  failedRows: (id: number) => Promise<string>;
}

export function importerOf({ app, keys }: Pick<TestApp, 'app' | 'keys'>): Importer {
  const authorization = `Bearer ${keys.leadhub}`;
  const imports = '/api/v1/imports';

  async function upload(name: string, content: string | Buffer): Promise<Answer> {
    const response = await app.inject({
      method: 'POST',
      url: `${imports}?file_name=${encodeURIComponent(name)}`,
      headers: { authorization, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(content),
    });
    return { status: response.statusCode, body: response.json() };
  }

  const call: Importer['call'] = async (method, path, body) => {
    const response = await app.inject({
      ...{ method, url: `/api/v1${path}`, headers: { authorization } },
      ...(body && { payload: body }),
    });
    return {
      status: response.statusCode,
      body: response.body === '' ? null : response.json(),
    };
  };

  const inState: Importer['inState'] = async (id, state) => {
    let found: Answer['body'];
    await eventually(
      async () => {
        found = (await call('GET', `/imports/${id}`)).body.data;
        return found.state === state;
      },
      () => found,
      { everyMs: 20 },
    );
    return found;
  };

  return {
    ...{ upload, call, inState },
    async run(name, content, changes) {
      const { status, body } = await upload(name, content);
      if (status !== 201) throw new Error(JSON.stringify(body));
      const { id } = body.data;
      if (changes) {
        const changed = await call('PATCH', `/imports/${id}`, changes);
        if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
      }
      const started = await call('POST', `/imports/${id}/start`);
      if (started.status !== 200) throw new Error(JSON.stringify(started.body));
      return inState(id, 'finished');
    },
    async failedRows(id) {
      const url = `${imports}/${id}/failed-rows`;
      return (await app.inject({ url, headers: { authorization } })).body;
    },
  };
}
