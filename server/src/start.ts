// Opens the port, and formats the lines that a start prints.
import { relative } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { defaultPublicUrl } from './config-values.ts';
import type { ServedAddress } from './platform/database/folder-lock.ts';
import { SetupError } from './platform/setup-error.ts';

const advice: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ port, host }) =>
    `Port ${port} on ${host} is in use by another program. Stop that program, or set PORT to a free port, such as PORT=${port + 1}.`,
  EACCES: ({ port }) =>
    `This user may not listen on port ${port}. Set PORT to a port from 1024 on, such as PORT=8080.`,
  EADDRNOTAVAIL: ({ host }) =>
    `This machine has no address ${host}. Set HOST to one of its addresses, 127.0.0.1 or 0.0.0.0.`,
};

export async function listen(server: FastifyInstance, config: Config): Promise<string> {
  try {
    return await server.listen({ port: config.port, host: config.host });
  } catch (error) {
    const sentence = advice[(error as { code?: string }).code ?? ''];
    throw sentence ? new SetupError(sentence(config), { cause: error }) : error;
  }
}

/** Without a public address of its own, the server is known by the port that it listens on. */
export function addressOf({ host, port, publicUrl }: Config, listensAt: string): ServedAddress {
  // With PORT=0 the system chose the port.
  const isOpen = publicUrl === defaultPublicUrl(host, port);
  const known = isOpen ? defaultPublicUrl(host, Number(new URL(listensAt).port)) : publicUrl;
  return { listensAt, publicUrl: known };
}

export function welcome(
  config: Config,
  serves: ServedAddress | null,
  setupToken: string | undefined,
): string {
  const lines = [
    serves === null
      ? 'Inlet runs as a worker; it listens on no port.'
      : `Inlet runs at ${serves.listensAt}`,
    `  data       ${config.databaseUrl === null ? shown(config.dataFolder) : 'in the database of DATABASE_URL'}`,
  ];
  if (serves !== null) lines.push(`  reference  ${serves.publicUrl}/docs`);
  if (setupToken !== undefined) {
    lines.push(
      '',
      'Nobody has an account yet. To try everything at once:',
      '  npm run -s inlet -- quickstart',
      'Or create the first account by hand:',
      `  ${serves?.publicUrl ?? config.publicUrl}/setup?token=${setupToken}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function shown(folder: string): string {
  const near = relative(process.cwd(), folder);
  return near.startsWith('..') ? folder : `./${near}`;
}
