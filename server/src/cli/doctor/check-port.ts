import { createServer } from 'node:net';
import type { Finding } from './finding.ts';

interface Place {
  host: string;
  port: number;
}

/** Whether the server could listen, or does already. */
export async function checkPort(place: Place): Promise<Finding> {
  const check = 'port';
  const code = await tryToListen(place);
  if (code === undefined) {
    return { check, state: 'ok', message: `${at(place)} is free; npm start listens there.` };
  }
  if (code === 'EADDRINUSE' && (await isInlet(place))) {
    return { check, state: 'ok', message: `Inlet answers at ${at(place)}.` };
  }
  const [message, advice] = explain(code, place);
  return { check, state: 'problem', message, advice };
}

function explain(code: string, place: Place): [string, string] {
  switch (code) {
    case 'EADDRINUSE':
      return [`Another program listens at ${at(place)}.`, 'Stop it, or set PORT to another port.'];
    case 'EACCES':
      return [
        `This user may not listen at port ${place.port}.`,
        'Set PORT to one above 1023, and put a proxy before it.',
      ];
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return [
        `This machine does not have the address ${place.host}.`,
        'Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for its networks.',
      ];
    default:
      return [`It is not possible to listen at ${at(place)}: ${code}.`, 'Check HOST and PORT.'];
  }
}

/** Undefined when it worked, else the code of what went wrong. */
function tryToListen({ host, port }: Place): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

async function isInlet({ host, port }: Place): Promise<boolean> {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
  const name = reachable.includes(':') && !reachable.startsWith('[') ? `[${reachable}]` : reachable;
  try {
    const answer = await fetch(`http://${name}:${port}/livez`, {
      signal: AbortSignal.timeout(2_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function at({ host, port }: Place): string {
  return `${host}:${port}`;
}
