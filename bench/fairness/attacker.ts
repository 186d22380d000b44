// The attacking tenant, or an anonymous client, in a separate process: sends as much as it can until
// the benchmark stops it, and counts the responses by status.
import { connect, type Socket } from 'node:net';
import { setPriority } from 'node:os';
import { type Connection, openConnection } from '../load/connection.ts';
import { handleRequests } from '../processes/handle-requests.ts';
import { type Load, requestsOf } from './load.ts';

export type AttackerCommand = { do: 'start'; port: number; loads: Load[] } | { do: 'stop' };

/** Responses by status; `closed` counts connections that the server ended. */
export type Outcomes = Record<string, number>;

const reopenAfterMs = 50;
const reopenStreamAfterMs = 1_000;

// A real attacker has its own machine; here it shares one with the tenants under attack.
setPriority(10);

let outcomes: Outcomes = {};
let isStopped = false;
let pending: Promise<void>[] = [];
const connections = new Set<Connection>();
const sockets = new Set<Socket>();

function count(outcome: string | number): void {
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
}

function reopen(open: () => void, afterMs: number): void {
  if (isStopped) return;
  count('closed');
  setTimeout(() => isStopped || open(), afterMs);
}

function sendRepeatedly(port: number, next: () => string): void {
  let connection: Connection | undefined;
  openConnection(port, {
    onResponse(status) {
      count(status);
      if (!isStopped) connection?.send(next());
    },
    onError() {
      if (connection !== undefined) connections.delete(connection);
      reopen(() => sendRepeatedly(port, next), reopenAfterMs);
    },
  }).then(
    (opened) => {
      if (isStopped) return opened.close();
      connection = opened;
      connections.add(opened);
      opened.send(next());
    },
    () => {}, // `onError` opens another.
  );
}

function holdStream(port: number, request: string): void {
  let hasStatus = false;
  const socket = connect({ host: '127.0.0.1', port });
  sockets.add(socket);
  socket.on('data', (chunk: Buffer) => {
    if (!hasStatus) count(chunk.toString('latin1', 9, 12));
    hasStatus = true;
  });
  // `close` follows.
  socket.on('error', () => {});
  socket.on('close', () => {
    sockets.delete(socket);
    reopen(() => holdStream(port, request), reopenStreamAfterMs);
  });
  socket.write(request);
}

async function sendOnce(port: number, { method, paths, key, body }: Load): Promise<void> {
  const headers: Record<string, string> = {
    ...(key !== null && { authorization: `Bearer ${key}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const url = `http://127.0.0.1:${port}${paths[0]}`;
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  await response.arrayBuffer();
  count(response.status);
}

function start(port: number, loads: readonly Load[]): void {
  outcomes = {};
  isStopped = false;
  pending = [];
  for (const load of loads) {
    const next = requestsOf(load);
    for (let index = 0; index < load.connections; index += 1) {
      if (load.kind === 'repeat') sendRepeatedly(port, next);
      else if (load.kind === 'stream') holdStream(port, next());
      else pending.push(sendOnce(port, load).catch(() => count('closed')));
    }
  }
}

async function stop(): Promise<Outcomes> {
  await Promise.all(pending);
  isStopped = true;
  for (const connection of connections) connection.close();
  for (const socket of sockets) socket.destroy();
  connections.clear();
  return outcomes;
}

handleRequests(async (command: AttackerCommand): Promise<Outcomes> => {
  if (command.do === 'stop') return stop();
  start(command.port, command.loads);
  return {};
});
