// kill -9 repeatedly while records of every kind are created: each request without a response is
// repeated with its Idempotency-Key, and nothing is created twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { startedData } from './data.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const kills = 8;
const connections = 12;
const betweenKills = 150;

interface Kind {
  path: string;
  body: (name: string) => object;
  /** Counts the records with this name. */
  count: string;
  max?: number;
}

const kinds: Kind[] = [
  {
    path: 'tasks',
    body: (title) => ({ title }),
    count: 'select count(*) from tasks where title = $1',
  },
  {
    path: 'deals',
    body: (title) => ({ title, value: '120.50', currency: 'USD', pipeline: 'sales' }),
    count: 'select count(*) from deals where title = $1',
  },
  {
    path: 'leads/1/notes',
    body: (body) => ({ body }),
    count: 'select count(*) from notes where body = $1',
  },
  { path: 'tags', body: (name) => ({ name }), count: 'select count(*) from tags where name = $1' },
  {
    path: 'contacts',
    body: (name) => ({ first_name: name }),
    count: 'select count(*) from contacts where first_name = $1',
  },
  {
    path: 'webhooks',
    body: (description) => ({ description, url: 'https://93.184.215.14/', events: ['task.due'] }),
    count: 'select count(*) from webhooks where description = $1',
    max: 60,
  },
  {
    path: 'users',
    body: (name) => ({ name, email: `${name}@acme.example`, role: 'agent' }),
    count: 'select count(*) from members where name = $1',
  },
  {
    path: 'fields',
    body: (label) => ({ label, type: 'text' }),
    count: 'select count(*) from fields where label = $1',
    max: 60,
  },
  {
    path: 'leads',
    body: (name) => ({ first_name: name }),
    count: 'select count(*) from leads where first_name = $1',
  },
];

interface Post {
  kind: Kind;
  name: string;
  /** The first received response. */
  text: string | null;
  /** The number of attempts without a response. */
  lost: number;
}

const data = await startedData();
const env = { INLET_DATA: data.folder };

test(`${kills} kills under load, each request repeated → nothing is created twice`, async (t) => {
  let program: Program = await startProgram({ env });
  const { keys } = await data.use(createTenant);
  const posts: Post[] = [];

  async function send({ kind, name }: Post) {
    const response = await fetch(`${program.url}/api/v1/${kind.path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${keys.leadhub}`,
        'content-type': 'application/json',
        'idempotency-key': name,
      },
      body: JSON.stringify(kind.body(name)),
    });
    const { status, headers } = response;
    return { status, replayed: headers.get('idempotency-replayed'), text: await response.text() };
  }

  /** Repeats until a running program responds. */
  async function repeat(post: Post): Promise<boolean> {
    let replayed = false;
    const done = await waitUntil(
      async () => {
        const response = await send(post).catch(() => undefined);
        if (response === undefined || [409, 503].includes(response.status)) {
          post.lost += 1;
          return false;
        }
        assert.ok(response.status < 300, `${post.kind.path}: ${response.status} ${response.text}`);
        if (post.text !== null) assert.equal(response.text, post.text);
        post.text = response.text;
        replayed = response.replayed === 'true';
        return true;
      },
      { withinMs: 60_000, everyMs: 50 },
    );
    assert.ok(done, `${post.name} got no response`);
    return replayed;
  }

  await repeat({ kind: kinds.at(-1) as Kind, name: 'first', text: null, lost: 0 });
  let running = true;
  const loops = Array.from({ length: connections }, async () => {
    while (running) {
      const kind = kinds[posts.length % kinds.length] as Kind;
      const made = posts.filter((post) => post.kind === kind).length;
      const post: Post = { kind, name: `n${posts.length}`, text: null, lost: 0 };
      if (kind.max !== undefined && made >= kind.max) post.kind = kinds[0] as Kind;
      posts.push(post);
      const response = await send(post).catch(() => undefined);
      if (response !== undefined && response.status < 300) post.text = response.text;
      else {
        post.lost += 1;
        await repeat(post);
      }
    }
  });

  const answered = () => posts.filter(({ text }) => text !== null).length;
  for (let kill = 1; kill <= kills; kill += 1) {
    assert.ok(await waitUntil(() => answered() > kill * betweenKills, { withinMs: 120_000 }));
    program.kill('SIGKILL');
    await program.ended;
    program = await startProgram({ env });
  }
  running = false;
  await Promise.all(loops);

  const replays = await Promise.all(posts.map(repeat));
  assert.ok(replays.length > 0);
  assert.ok(replays.every(Boolean), 'every response is replayed');
  await data.use(async ({ pool }) => {
    for (const { kind, name } of posts) {
      const { rows } = await pool.query<{ count: string }>(kind.count, [name]);
      assert.equal(Number(rows[0]?.count), 1, `${kind.path} ${name}`);
    }
  });
  const lost = posts.filter((post) => post.lost > 0).length;
  assert.ok(lost >= kills, 'some responses were lost');
  t.diagnostic(`${posts.length} requests, ${kills} kills, ${lost} repeated without a response`);
});
