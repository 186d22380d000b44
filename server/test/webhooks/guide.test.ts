// The code of the guide and the clients verify messages, in each language that this machine has.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { keyOfSecret, signedHeaders } from '../../src/domain/webhooks/delivery/message.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { freePort } from '../free-port.ts';
import { blockOf } from '../guides/page.ts';

const server = join(import.meta.dirname, '../..');
const guide = 'docs/guides/webhooks.md';
const secret = `whsec_${btoa('s'.repeat(32))}`;
const former = `whsec_${btoa('f'.repeat(32))}`;
const body = '{"type":"lead.created","data":{"lead":{"first_name":"Zoë"}}}';

interface Message {
  rawBody: string;
  headers: Record<string, string>;
}

// Each program reads messages in JSON from its input and prints whether each one is genuine.
const [importOfNode = '', ...restOfNode] = blockOf(guide, 'js').split('\n');
const node = `${importOfNode}
import { readFileSync } from 'node:fs';
const results = JSON.parse(readFileSync(0)).map(({ rawBody, headers }) => {
  const request = { headers };
  try {
    ${restOfNode.join('\n')}
    return message.type === 'lead.created';
  } catch {
    return false;
  }
});
console.log(JSON.stringify(results));`;
const python = `${blockOf(guide, 'python')}
import json, os, sys
secret = os.environ["WEBHOOK_SECRET"]
messages = json.load(sys.stdin)
print(json.dumps([verify(secret, one["headers"], one["rawBody"].encode()) for one in messages]))`;
const php = `${blockOf(guide, 'php')}
$verified = fn($one) => verify(getenv('WEBHOOK_SECRET'), $one['headers'], $one['rawBody']);
echo json_encode(array_map($verified, json_decode(stream_get_contents(STDIN), true)));`;

const clients = join(server, '../clients');
const pythonClient = `import json, os, sys
sys.path.insert(0, ${JSON.stringify(join(clients, 'python'))})
sys.dont_write_bytecode = True
from inlet import NotGenuine, verify_webhook
def verify(one):
    try:
        message = verify_webhook(os.environ["WEBHOOK_SECRET"], one["headers"], one["rawBody"].encode())
        return message["type"] == "lead.created"
    except NotGenuine:
        return False
print(json.dumps([verify(one) for one in json.load(sys.stdin)]))`;
const phpClient = `require ${JSON.stringify(join(clients, 'php/Inlet.php'))};
function verify($one) {
    try {
        $message = Inlet\\verifyWebhook(getenv('WEBHOOK_SECRET'), $one['headers'], $one['rawBody']);
        return $message['type'] === 'lead.created';
    } catch (Inlet\\NotGenuine) {
        return false;
    }
}
echo json_encode(array_map('verify', json_decode(stream_get_contents(STDIN), true)));`;

const languages: [name: string, command: string, args: string[]][] = [
  ['Node', process.execPath, ['--input-type=module', '-e', node]],
  ['Python', 'python3', ['-c', python]],
  ['PHP', 'php', ['-r', php]],
  ['the client in Python', 'python3', ['-c', pythonClient]],
  ['the client in PHP', 'php', ['-r', phpClient]],
];

const signed = (secrets: string[], at = new Date()) =>
  signedHeaders(secrets.map(keyOfSecret), { id: 'msg_1', at, body });

const genuine: Message[] = [
  { rawBody: body, headers: signed([secret]) },
  // During a rotation.
  { rawBody: body, headers: signed([former, secret]) },
];
const malformed = ['', ' ', 'x', '-1', '1e9', '²', 'v1', 'v1,', 'v1,é', '9'.repeat(5_000)];
const others: Message[] = [
  { rawBody: body.replace('Zoë', 'Zoe'), headers: signed([secret]) },
  { rawBody: body, headers: signed([former]) },
  { rawBody: body, headers: signed([secret], new Date(Date.now() - 600_000)) },
  { rawBody: body, headers: {} },
  ...Object.keys(signed([secret])).flatMap((header) =>
    malformed.map((value) => ({
      rawBody: body,
      headers: { ...signed([secret]), [header]: value },
    })),
  ),
];

for (const [name, command, args] of languages) {
  const skip = spawnSync(command, ['--version']).status !== 0 && `there is no ${command} here`;
  test(`${name} → true for messages of Inlet, false for any other or malformed one`, {
    skip,
  }, () => {
    const { stdout, stderr } = spawnSync(command, args, {
      cwd: server,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, WEBHOOK_SECRET: secret },
      input: JSON.stringify([...genuine, ...others]),
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    const expected = [...genuine.map(() => true), ...others.map(() => false)];
    assert.deepEqual(JSON.parse(stdout), expected);
  });
}

test('the receiver of the guide → 204 for messages of Inlet, 401 for others', async (t) => {
  const port = await freePort();
  const receiver = `${blockOf(guide, 'javascript')}
server.on('listening', () => console.log('ready'));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', receiver], {
    cwd: server,
    env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill());
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  const post = async (headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${port}/inlet`, { method: 'POST', headers, body })).status;
  assert.ok(await waitUntil(async () => printed.includes('ready'), { withinMs: 10_000 }));
  assert.equal(await post(signed([secret])), 204);
  assert.equal(await post(signed([former])), 401);
  assert.equal(await post({}), 401);
  assert.ok(await waitUntil(async () => printed.includes('Zoë'), { withinMs: 10_000 }));
});
