// `npm run dev`: the server, restarted when its files change, and the web app with hot reload in
// front of it. Open the address of the web app: the server takes it for its own, so that it accepts
// the requests of these pages.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from './generated-file.ts';

const webPort = process.env.WEB_PORT ?? '5173';
const webUrl = `http://localhost:${webPort}`;
const serverUrl = `http://127.0.0.1:${process.env.PORT ?? '8080'}`;

const start = (cwd: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });

const children = [
  start(ROOT, ['--watch', 'server/src/main.ts'], {
    INLET_PUBLIC_URL: process.env.INLET_PUBLIC_URL ?? webUrl,
  }),
  start(
    join(ROOT, 'web'),
    [join(ROOT, 'node_modules/vite/bin/vite.js'), '--port', webPort, '--strictPort'],
    { SERVER_URL: serverUrl },
  ),
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => children.forEach((child) => void child.kill(signal)));
}
// Neither is of use without the other.
await Promise.race(children.map((child) => once(child, 'exit')));
for (const child of children) child.kill();
