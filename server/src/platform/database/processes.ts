// Processes that share a database register in it, with fingerprints of the settings that must be the
// same for all of them: a process that differs warns in its log, and `inlet doctor` reports it.
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Queries } from './queries.ts';

/** By variable name: the value, or in the database its fingerprint. */
export type SharedSettings = Readonly<Record<string, string>>;

export interface RegisteredProcess {
  id: string;
  role: string;
  host: string;
  pid: number;
  settings: SharedSettings;
}

export interface Registration {
  stop: () => Promise<void>;
}

const registerEveryMs = 30_000;
const goneAfterSeconds = 90;

/** The values are not stored: one is a secret, another names internal hosts. */
function fingerprintsOf(settings: SharedSettings): SharedSettings {
  const fingerprints = Object.entries(settings).map(([name, value]) => {
    const hash = createHash('sha256').update(`${name}=${value}`).digest('hex');
    return [name, hash.slice(0, 24)] as const;
  });
  return Object.fromEntries(fingerprints);
}

const present = `seen_at > now() - interval '${goneAfterSeconds} seconds'`;
const columns = 'id, role, host, pid, settings';

export async function listProcesses(queries: Queries): Promise<RegisteredProcess[]> {
  const { rows } = await queries.query<RegisteredProcess>({
    text: `select ${columns} from processes where ${present} order by host, pid`,
    values: [],
  });
  return rows;
}

const registerText = `
with removed as (delete from processes where not (${present}) and id <> $1),
here as (
  insert into processes (id, role, host, pid, settings) values ($1, $2, $3, $4, $5)
  on conflict (id) do update set seen_at = now())
select ${columns} from processes where ${present} and id <> $1`;

/** The variables that two processes both use and set to different values. */
export function differingSettings(one: SharedSettings, other: SharedSettings): string[] {
  return Object.keys(one).filter((name) => name in other && one[name] !== other[name]);
}

export const describeProcess = ({ host, pid, role }: Omit<RegisteredProcess, 'id' | 'settings'>) =>
  `process ${pid} on ${host} (${role})`;

export async function registerProcess(
  queries: Queries,
  { role, settings, log, everyMs = registerEveryMs }: RegisterOptions,
): Promise<Registration> {
  const id = newId();
  const fingerprints = fingerprintsOf(settings);
  const values = [id, role, hostname(), process.pid, JSON.stringify(fingerprints)];
  const warned = new Set<string>();

  async function compare(): Promise<void> {
    const { rows } = await queries.query<RegisteredProcess>({ text: registerText, values });
    for (const other of rows) {
      for (const variable of differingSettings(fingerprints, other.settings)) {
        if (warned.has(`${variable} ${other.id}`)) continue;
        warned.add(`${variable} ${other.id}`);
        log.warn(
          { variable },
          `${variable} differs from ${describeProcess(other)}, which shares the database. Set it to the same value for all processes and restart them.`,
        );
      }
    }
  }

  await compare();
  let comparing = Promise.resolve();
  const timer = setInterval(() => {
    comparing = compare().catch((error) => {
      log.debug({ err: error }, 'The registration of this process waits for the database');
    });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await comparing;
      // The registration expires by itself if the database is unreachable.
      const text = 'delete from processes where id = $1';
      await queries.query({ text, values: [id] }).catch(() => {});
    },
  };
}

export interface RegisterOptions {
  role: string;
  settings: SharedSettings;
  log: Pick<Log, 'warn' | 'debug'>;
  everyMs?: number;
}
