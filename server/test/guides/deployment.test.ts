// The files that the guide to deployment shows are valid, for the tools that this machine has.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { blockOf, blocksOf, root } from './page.ts';

const page = 'docs/guides/postgresql-and-proxy.md';
const folder = temporaryFolder();
const [settings = '', unit = ''] = blocksOf(page)
  .filter(({ language }) => language === 'ini')
  .map(({ text }) => text);
const without = (command: string, ...args: string[]) =>
  spawnSync(command, args).status !== 0 && `there is no ${command} here`;

test('the settings of the service are accepted', () => {
  writeFileSync(join(folder, '.env'), settings);
  const config = readConfig({}, folder);
  assert.equal(config.publicUrl, 'https://crm.example.com');
  assert.deepEqual([config.trustProxy, config.requireHttps], [['loopback'], true]);
});

test('systemd accepts the unit', { skip: without('systemd-analyze', '--version') }, () => {
  const file = join(folder, 'inlet.service');
  const here = unit.replaceAll('/opt/inlet', root).replace('User=inlet', 'User=root');
  writeFileSync(file, here);
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /inlet\.service/);
});

test('nginx accepts the file', { skip: without('nginx', '-v') }, () => {
  const certificate = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=crm.example.com'];
  const place = '/etc/letsencrypt/live/crm.example.com';
  const files = ['-out', join(folder, 'fullchain.pem'), '-keyout', join(folder, 'privkey.pem')];
  execFileSync('openssl', ['req', ...certificate, ...files], { stdio: 'ignore' });
  // Any user may check ports from 1024 on, also without IPv6.
  const site = blockOf(page, 'nginx')
    .replaceAll(place, folder)
    .replaceAll(/^ *listen \[::\].*\n/gm, '')
    .replaceAll(/\blisten (80|443)\b/g, 'listen 10$1');
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  const file = join(folder, 'nginx.conf');
  const main = `pid ${folder}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${own}\n${site}}\n`;
  writeFileSync(file, main);
  const args = ['-t', '-q', '-p', folder, '-e', join(folder, 'error.log'), '-c', file];
  const { status, stderr } = spawnSync('nginx', args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});
