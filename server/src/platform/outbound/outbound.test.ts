import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AddressNotAllowed } from './address-policy.ts';
import { parseAllowList } from './allow-list.ts';
import { isPublic } from './is-public.ts';
import { createOutbound } from './outbound.ts';

const names: Record<string, string[]> = {
  'hooks.example.com': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'half.example.com': ['93.184.215.14', '10.0.0.7'],
  'inside.example.com': ['192.168.1.4'],
  localhost: ['127.0.0.1', '::1'],
};
const resolve = async (host: string) => names[host] ?? [];
const refuses = (text: string, allow = '') =>
  assert.rejects(
    createOutbound(parseAllowList(allow), { resolve }).check('acme', text),
    AddressNotAllowed,
    text,
  );

describe('an outbound address', () => {
  test('public and over HTTPS → accepted', async () => {
    const checked = await createOutbound(parseAllowList(''), { resolve }).check(
      'acme',
      'https://hooks.example.com/in?x=1',
    );
    assert.equal(checked, 'https://hooks.example.com/in?x=1');
  });

  test('internal, in any notation → refused', async () => {
    const inside = [
      'https://localhost/',
      'https://127.0.0.1/',
      'https://127.1/',
      'https://0x7f.1/',
      'https://2130706433/',
      'https://１２７.0.0.1/',
      'https://10.1.2.3/',
      'https://172.16.0.1/',
      'https://192.168.0.1/',
      'https://169.254.169.254/latest/meta-data',
      'https://100.64.0.1/',
      'https://168.63.129.16/',
      'https://0.0.0.0/',
      'https://[::1]/',
      'https://[::]/',
      'https://[::127.0.0.1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://[64:ff9b::7f00:1]/',
      'https://[fe80::1]/',
      'https://[fd00:ec2::254]/',
      'https://[2002:7f00:1::]/',
      'https://inside.example.com/',
      'https://half.example.com/',
      'https://nowhere.example.com/',
    ];
    for (const text of inside) await refuses(text);
  });

  test('not a web address, or with a password → refused', async () => {
    for (const text of [
      '',
      'hooks',
      'ftp://hooks.example.com/',
      'https://a:b@hooks.example.com/',
    ]) {
      await refuses(text);
    }
    await refuses('http://hooks.example.com/');
  });

  test('internal or over plain HTTP, and allowed by the operator → accepted', async () => {
    const allowed = parseAllowList('localhost, 10.0.0.0/8, 192.168.1.4, fd00::/8');
    const outbound = createOutbound(allowed, { resolve });
    for (const text of [
      'http://localhost:3000/hook',
      'http://10.9.8.7/',
      'https://inside.example.com/',
      'http://[fd00::1]/',
      'https://half.example.com/',
    ]) {
      assert.ok(await outbound.check('acme', text), text);
    }
    await refuses('http://hooks.example.com/', 'localhost');
    await refuses('http://half.example.com/', '10.0.0.0/8');
  });
});

test('an allow list that does not parse → an error', () => {
  for (const text of ['10.0.0.0/64', 'http://x', 'a b', '300.1.1.1/8', '-x']) {
    assert.throws(() => parseAllowList(text), /is not a host name|CIDR|ipaddr/, text);
  }
});

test('isPublic → only for addresses allocated on the public internet', () => {
  for (const address of ['8.8.8.8', '1.1.1.1', '2001:4860:4860::8888']) {
    assert.ok(isPublic(address), address);
  }
  for (const address of ['', 'x', '224.0.0.1', '198.18.0.1', '2001:db8::1', 'ff02::1']) {
    assert.ok(!isPublic(address), address);
  }
});
