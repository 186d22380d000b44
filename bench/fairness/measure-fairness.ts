// Whether one tenant notices what another does: the same steady work of a neighbour beside each
// attack, and beside none.
import type { Stage } from '../measure/stage.ts';
import { startWorker, type Worker } from '../processes/start-worker.ts';
import { pause } from '../webhooks/endpoints.ts';
import type { AttackAsk, Outcomes } from './attacker.ts';
import { type Attack, attacks } from './attacks.ts';
import type { NeighbourAsk, Noticed } from './neighbour.ts';
import { type Attacker, seedAttacker } from './seed-attacker.ts';

export interface FairnessMeasured {
  leads: number;
  rows: { name: string; noticed: Noticed; outcomes: Outcomes }[];
}

interface Parties {
  attacker: Attacker;
  attacking: Worker<AttackAsk, Outcomes>;
  neighbour: Worker<NeighbourAsk, Noticed>;
  key: string;
}

const neighbourLeads = 10_000;
const calmMs = 20;
const calmTimes = 10;
const calmWithinMs = 60_000;

export async function measureFairness(
  stage: Stage,
  tell: (line: string) => void,
): Promise<FairnessMeasured> {
  const { settings, world } = stage;
  const leads = settings.attackerLeads;
  tell(`filling the workspace of an attacker with ${leads} leads`);
  const attacker = await seedAttacker(stage, leads);
  const { workspaceId, target } = await world.addSender('leadhub');
  await world.fill(workspaceId, Math.min(leads, neighbourLeads));
  const attacking = startWorker<AttackAsk, Outcomes>('fairness/attacker.ts');
  const neighbour = startWorker<NeighbourAsk, Noticed>('fairness/neighbour.ts');
  try {
    const parties = { attacker, attacking, neighbour, key: target.key };
    const rows: FairnessMeasured['rows'] = [];
    for (const attack of attacks.filter(({ name }) => isChosen(name, settings.attacks))) {
      const row = { name: attack.name, ...(await measureAttack(stage, parties, attack)) };
      rows.push(row);
      tell(describe(row));
    }
    return { leads, rows };
  } finally {
    await attacking.stop();
    await neighbour.stop();
  }
}

const isChosen = (name: string, chosen: readonly string[]): boolean =>
  chosen.length === 0 || chosen.some((part) => name.includes(part));

async function measureAttack(
  { inlet, settings }: Stage,
  { attacker, attacking, neighbour, key }: Parties,
  { name, loads }: Attack,
): Promise<{ noticed: Noticed; outcomes: Outcomes }> {
  const { port } = inlet;
  await becomeCalm(port, key, name, settings.quick ? 1 : calmTimes);
  const scaled = loads(attacker).map((load) => ({
    ...load,
    connections: settings.quick ? Math.ceil(load.connections / 100) : load.connections,
  }));
  await neighbour.ask({ do: 'start', port, key });
  await attacking.ask({ do: 'start', port, loads: scaled });
  await pause(settings.quick ? 100 : settings.seconds * 4_000);
  const outcomes = await attacking.ask({ do: 'stop' });
  return { outcomes, noticed: await neighbour.ask({ do: 'stop' }) };
}

/** What the attack before left behind is not to be measured with the next. */
async function becomeCalm(port: number, key: string, before: string, times: number): Promise<void> {
  const url = `http://127.0.0.1:${port}/api/v1/leads?per_page=15`;
  const headers = { authorization: `Bearer ${key}` };
  const until = performance.now() + calmWithinMs;
  let calm = 0;
  while (calm < times) {
    const begun = performance.now();
    if (begun > until) throw new Error(`The program did not become calm before "${before}".`);
    const response = await fetch(url, { headers }).catch(() => {
      throw new Error(`The program ended before "${before}".`);
    });
    await response.arrayBuffer();
    calm = response.status === 200 && performance.now() - begun < calmMs ? calm + 1 : 0;
    await pause(calm === 0 ? 250 : 20);
  }
}

function describe({ name, noticed, outcomes }: FairnessMeasured['rows'][number]): string {
  const [posts, gets] = [noticed.posts, noticed.gets].map(
    ({ p50Ms, p99Ms, failed }) =>
      `${p50Ms.toFixed(1)} and ${p99Ms.toFixed()} ms${failed > 0 ? `, ${(failed * 100).toFixed(1)} % failed` : ''}`,
  );
  return `${name}: POST p50 and p99 ${posts}; GET ${gets}; attacker ${describeOutcomes(outcomes)}`;
}

export function describeOutcomes(outcomes: Outcomes): string {
  return Object.entries(outcomes)
    .map(([status, count]) => `${status}: ${count.toLocaleString('en-GB')}`)
    .join(', ');
}
