import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type NameAnswer, openNameServer } from '../../../test/name-server.ts';
import { parseAllowList } from './allow-list.ts';
import { lookUpName } from './look-up-name.ts';
import { createOutbound } from './outbound.ts';

const names: Record<string, NameAnswer> = {
  'hooks.example.com': ['93.184.215.14', '93.184.215.15'],
  'empty.example.com': [],
  'slow.example.com': 'hang',
};
const server = await openNameServer((name) => names[name] ?? 'missing');
after(server.close);
const lookUp = lookUpName({ nameServers: [server.address], withinMs: 200 });

test('a name has the addresses that its server gives', async () => {
  assert.deepEqual(await lookUp('hooks.example.com'), ['93.184.215.14', '93.184.215.15']);
});

test('a name without an address, or without a server that answers, is an error in words', async () => {
  await assert.rejects(
    lookUp('gone.example.com'),
    /gone\.example\.com cannot be found \(ENOTFOUND/,
  );
  await assert.rejects(lookUp('empty.example.com'), /cannot be found \(ENODATA/);
  await assert.rejects(lookUp('slow.example.com'), /No name server answered.*slow\.example\.com/);
});

test('a name of the hosts file is asked of no server', async () => {
  const asked = server.asked.length;
  assert.ok((await lookUp('localhost')).includes('127.0.0.1'));
  assert.equal(server.asked.length, asked);
});

test('64 names that hang keep no other name waiting, nor the reading of a file', async () => {
  const hanging = Array.from({ length: 64 }, (_, index) => {
    names[`h${index}.example.com`] = 'hang';
    return assert.rejects(lookUp(`h${index}.example.com`));
  });
  let isOver = false;
  const over = Promise.all(hanging).then(() => {
    isOver = true;
  });
  assert.equal((await lookUp('hooks.example.com')).length, 2);
  assert.equal(isOver, false);
  await over;
});

test('a live name that is moved inside after it was checked is not called', async (t) => {
  let answers = [['93.184.215.14'], ['127.0.0.1'], ['93.184.215.14', '127.0.0.1']];
  const rebinding = await openNameServer(() => answers[0] ?? []);
  t.after(rebinding.close);
  const outbound = createOutbound(parseAllowList(''), {
    resolve: lookUpName({ nameServers: [rebinding.address] }),
  });
  t.after(outbound.close);
  const url = new URL(await outbound.check('acme', 'https://hooks.example.com/'));
  for (answers = answers.slice(1); answers.length > 0; answers = answers.slice(1)) {
    const posting = { url, headers: {}, body: '{}', withinMs: 2_000 };
    const { status, trouble } = await outbound.post('acme', posting);
    assert.equal(status, null);
    assert.match(trouble ?? '', /not on the public internet/);
  }
});
