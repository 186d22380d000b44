// Records opens and clicks, many in one transaction: a thousand at once must not lock their workspace a
// thousand times. They wait in memory for a moment, so a crash may lose the last ones.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { WriteDeps } from '../../events/write-in-workspace.ts';
import type { Outcome } from '../outcomes/outcome.ts';
import { recordOutcomes } from '../outcomes/record-outcomes.ts';
import { isTooSoon } from './is-machine.ts';
import type { TrackedVisit } from './tracking-token.ts';

export interface VisitRecorder {
  add: (visit: TrackedVisit) => void;
  /** Records what waits, and stops. */
  close: () => Promise<void>;
}

type Deps = WriteDeps & { database: Database };

interface Waiting {
  opened: Date;
  clicked: { at: Date; url: string } | null;
}

const gatherMs = 500;
const mailsAtOnce = 500;
/** Beyond it visits are dropped: somebody floods. */
const maxWaiting = 50_000;

export function createVisitRecorder(deps: Deps, onError: (error: unknown) => void): VisitRecorder {
  let waiting = new Map<string, Map<string, Waiting>>();
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  async function flush(): Promise<void> {
    timer = undefined;
    const taken = waiting;
    waiting = new Map();
    size = 0;
    for (const [workspaceId, visits] of taken) {
      await record(deps, workspaceId, [...visits]).catch(onError);
    }
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      writing = writing.then(flush);
    }, gatherMs);
  }

  return {
    add({ workspaceId, mailId, url }) {
      if (size >= maxWaiting) return;
      const at = deps.clock.now();
      const visits = waiting.get(workspaceId) ?? new Map<string, Waiting>();
      waiting.set(workspaceId, visits);
      const known = visits.get(mailId);
      if (known === undefined) size += 1;
      visits.set(mailId, {
        opened: known?.opened ?? at,
        clicked: known?.clicked ?? (url === null ? null : { at, url }),
      });
      schedule();
    },
    async close() {
      clearTimeout(timer);
      writing = writing.then(flush);
      await writing;
    },
  };
}

async function record(
  deps: Deps,
  workspaceId: string,
  visits: readonly [mailId: string, visit: Waiting][],
): Promise<void> {
  for (let from = 0; from < visits.length; from += mailsAtOnce) {
    const some = new Map(visits.slice(from, from + mailsAtOnce));
    // A mail that is opened again takes no lock.
    const news = await newVisits(deps.database, workspaceId, [...some.keys()]);
    const outcomes = news.flatMap((mail) => outcomesOf(mail, some.get(mail.id)));
    if (outcomes.length > 0) await recordOutcomes(deps, workspaceId, outcomes);
  }
}

interface Unvisited {
  id: string;
  sentAt: Date;
  isUnopened: boolean;
  isUnclicked: boolean;
}

/** The mails that were sent, and lack one of both facts. */
async function newVisits(
  { kysely }: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Unvisited[]> {
  const { rows } = await sql<Unvisited>`
    select id, sent_at as "sentAt", opened_at is null as "isUnopened",
      clicked_at is null as "isUnclicked"
    from mails where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])
      and sent_at is not null and (opened_at is null or clicked_at is null)`.execute(kysely);
  return rows;
}

function outcomesOf(mail: Unvisited, visit: Waiting | undefined): Outcome[] {
  if (visit === undefined) return [];
  const { id: mailId, sentAt, isUnopened, isUnclicked } = mail;
  const { opened, clicked } = visit;
  if (clicked !== null && isUnclicked && !isTooSoon(sentAt, clicked.at)) {
    return [{ mailId, type: 'clicked', at: clicked.at, detail: clicked.url }];
  }
  const isOpen = isUnopened && !isTooSoon(sentAt, opened);
  return isOpen ? [{ mailId, type: 'opened', at: opened }] : [];
}
