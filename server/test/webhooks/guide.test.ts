// The code of the guide verifies messages, in each language that is installed.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keyOfSecret, signedHeaders } from '../../src/domain/webhooks/delivery/message.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { freePort } from '../free-port.ts';

const server = join(import.meta.dirname, '../..');
const guide = readFileSync(join(server, '../docs/guides/webhooks.md'), 'utf8');
const secret = `whsec_${btoa('s'.repeat(32))}`;
const former = `whsec_${btoa('f'.repeat(32))}`;
const body = '{"type":"lead.created","data":{"lead":{"first_name":"Zoë"}}}';

/** The code of that language, with what comes before and after it. */
function around(language: string, before: string, after: string): string {
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]+?)\`\`\``).exec(guide)?.[1];
  assert.ok(code, `the guide has ${language}`);
  return `${before}\n${code}\n${after}\n`;
}

const node = around(
  'js',
  `const { rawBody, request } = JSON.parse(process.env.GIVEN);`,
  `console.log(message.type === 'lead.created');`,
);
const python = around(
  'python',
  '',
  `import json, os
given = json.loads(os.environ["GIVEN"])
print(str(verify(os.environ["WEBHOOK_SECRET"], given["request"]["headers"], given["rawBody"].encode())).lower())`,
);
const php = around(
  'php',
  '',
  `$given = json_decode(getenv('GIVEN'), true);
echo json_encode(verify(getenv('WEBHOOK_SECRET'), $given['request']['headers'], $given['rawBody']));`,
);

const languages: [name: string, command: string, args: string[], isHere: string[]][] = [
  ['Node', process.execPath, ['--input-type=module', '-e', node], ['--version']],
  ['Python', 'python3', ['-c', python], ['--version']],
  ['PHP', 'php', ['-r', php], ['--version']],
];

for (const [name, command, args, isHere] of languages) {
  const skip = spawnSync(command, isHere).status !== 0 && `there is no ${command} here`;
  test(`${name}: a signed message verifies, a forged or old one does not`, { skip }, () => {
    const verifies = (rawBody: string, headers: Record<string, string>) => {
      const { stdout } = spawnSync(command, args, {
        cwd: server,
        env: {
          PATH: process.env.PATH,
          WEBHOOK_SECRET: secret,
          GIVEN: JSON.stringify({ rawBody, request: { headers } }),
        },
        encoding: 'utf8',
      });
      return stdout.trim() === 'true';
    };
    const signed = (secrets: string[], at = new Date()) =>
      signedHeaders(secrets.map(keyOfSecret), { id: 'msg_1', at, body });
    assert.equal(verifies(body, signed([secret])), true);
    assert.equal(verifies(body, signed([former, secret])), true, 'during a rotation');
    assert.equal(verifies(body.replace('Zoë', 'Zoe'), signed([secret])), false);
    assert.equal(verifies(body, signed([former])), false);
    assert.equal(verifies(body, signed([secret], new Date(Date.now() - 600_000))), false);
  });
}

test('the receiver of the guide: a signed message → 204, any other → 401', async (t) => {
  const port = await freePort();
  const receiver = around('javascript', '', `server.on('listening', () => console.log('ready'));`);
  const child = spawn(process.execPath, ['--input-type=module', '-e', receiver], {
    cwd: server,
    env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill());
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const post = async (headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${port}/inlet`, { method: 'POST', headers, body })).status;
  assert.ok(await waitUntil(async () => said.includes('ready'), { withinMs: 10_000 }));
  const signed = (key: string) =>
    signedHeaders([keyOfSecret(key)], { id: 'msg_1', at: new Date(), body });
  assert.equal(await post(signed(secret)), 204);
  assert.equal(await post(signed(former)), 401);
  assert.equal(await post({}), 401);
  assert.ok(await waitUntil(async () => said.includes('Zoë'), { withinMs: 10_000 }));
});
