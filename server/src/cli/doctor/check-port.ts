import { createServer } from 'node:net';
import { hostname } from 'node:os';
import type { Config } from '../../config.ts';
import type { LockHolder } from '../../platform/database/folder-lock.ts';
import type { Finding } from './finding.ts';

type Endpoint = Pick<Config, 'host' | 'port'>;

/** Reports where the server of the data folder listens, or else whether one could listen. */
export async function checkPort(
  config: Endpoint & Pick<Config, 'role'>,
  server: LockHolder | undefined,
): Promise<Finding> {
  if (server !== undefined) return checkServer(server);
  if (config.role === 'worker') {
    return ok('With INLET_ROLE=worker, npm start works on jobs and listens on no port.');
  }
  const code = await tryToListen(config);
  if (code === undefined) return ok(`${at(config)} is free; npm start listens there.`);
  if (code === 'EADDRINUSE' && (await isInlet(`http://${reachable(config)}`))) {
    return ok(`Inlet answers at ${at(config)}.`);
  }
  const [message, advice] = explain(code, config);
  return { check: 'port', state: 'problem', message, advice };
}

async function checkServer({ pid, host, serves }: LockHolder): Promise<Finding> {
  const who = `Inlet (process ${pid})`;
  if (serves === undefined) return ok(`${who} is starting on the data folder.`);
  if (serves === null) {
    return ok(`${who} works on the jobs of the data folder and listens on no port.`);
  }
  const { listensAt, publicUrl } = serves;
  const known = publicUrl === listensAt ? '' : `, known as ${publicUrl}`;
  // The address of another container cannot be tried from here.
  if (host !== hostname() || (await isInlet(listensAt))) {
    return ok(`${who} serves the data folder at ${listensAt}${known}.`);
  }
  return {
    check: 'port',
    state: 'problem',
    message: `${who} has the data folder, and does not answer at ${listensAt}.`,
    advice: 'Look into its log, or stop it and run npm start again.',
  };
}

function ok(message: string): Finding {
  return { check: 'port', state: 'ok', message };
}

function explain(code: string, endpoint: Endpoint): [string, string] {
  switch (code) {
    case 'EADDRINUSE':
      return [
        `Another program listens at ${at(endpoint)}.`,
        'Stop it, or set PORT to another port.',
      ];
    case 'EACCES':
      return [
        `This user may not listen at port ${endpoint.port}.`,
        'Set PORT to one above 1023, and put a proxy before it.',
      ];
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return [
        `This machine does not have the address ${endpoint.host}.`,
        'Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for its networks.',
      ];
    default:
      return [`It is not possible to listen at ${at(endpoint)}: ${code}.`, 'Check HOST and PORT.'];
  }
}

/** The code of the error; undefined when it worked. */
function tryToListen({ host, port }: Endpoint): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

async function isInlet(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

/** A server that listens on all addresses is tried at the machine's own. */
function reachable({ host, port }: Endpoint): string {
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
  return `${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`;
}

function at({ host, port }: Endpoint): string {
  return `${host}:${port}`;
}
