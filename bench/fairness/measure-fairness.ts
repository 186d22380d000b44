// Measures whether an attack by one tenant slows another: a neighbour sends the same steady load
// during each attack and without any.
import type { Harness } from '../measure/harness.ts';
import { startWorker, type Worker } from '../processes/start-worker.ts';
import { pause } from '../webhooks/endpoints.ts';
import type { AttackerCommand, Outcomes } from './attacker.ts';
import { type Attack, attacks } from './attacks.ts';
import type { NeighbourCommand, NeighbourLatencies } from './neighbour.ts';
import { type Attacker, seedAttacker } from './seed-attacker.ts';

export interface FairnessMeasured {
  leads: number;
  rows: { name: string; latencies: NeighbourLatencies; outcomes: Outcomes }[];
}

interface Parties {
  attacker: Attacker;
  attacking: Worker<AttackerCommand, Outcomes>;
  neighbour: Worker<NeighbourCommand, NeighbourLatencies>;
  key: string;
}

const neighbourLeads = 10_000;
const calmMs = 20;
const calmTimes = 10;
const calmWithinMs = 60_000;

export async function measureFairness(
  harness: Harness,
  log: (line: string) => void,
): Promise<FairnessMeasured> {
  const { settings, world } = harness;
  const leads = settings.attackerLeads;
  log(`filling the workspace of the attacker with ${leads} leads`);
  const attacker = await seedAttacker(harness, leads);
  const { workspaceId, target } = await world.addSender('leadhub');
  await world.fill(workspaceId, Math.min(leads, neighbourLeads));
  const attacking = startWorker<AttackerCommand, Outcomes>('fairness/attacker.ts');
  const neighbour = startWorker<NeighbourCommand, NeighbourLatencies>('fairness/neighbour.ts');
  try {
    const parties = { attacker, attacking, neighbour, key: target.key };
    const rows: FairnessMeasured['rows'] = [];
    for (const attack of attacks.filter(({ name }) => isChosen(name, settings.attacks))) {
      const row = { name: attack.name, ...(await measureAttack(harness, parties, attack)) };
      rows.push(row);
      log(describe(row));
    }
    return { leads, rows };
  } finally {
    await attacking.stop();
    await neighbour.stop();
  }
}

const isChosen = (name: string, chosen: readonly string[]): boolean =>
  chosen.length === 0 || chosen.some((text) => name.includes(text));

async function measureAttack(
  { inlet, settings }: Harness,
  { attacker, attacking, neighbour, key }: Parties,
  { name, loads }: Attack,
): Promise<{ latencies: NeighbourLatencies; outcomes: Outcomes }> {
  const { port } = inlet;
  await waitUntilCalm(port, key, name, settings.quick ? 1 : calmTimes);
  const scaled = loads(attacker).map((load) => ({
    ...load,
    connections: settings.quick ? Math.ceil(load.connections / 100) : load.connections,
  }));
  await neighbour.call({ do: 'start', port, key });
  await attacking.call({ do: 'start', port, loads: scaled });
  await pause(settings.quick ? 100 : settings.seconds * 4_000);
  const outcomes = await attacking.call({ do: 'stop' });
  return { outcomes, latencies: await neighbour.call({ do: 'stop' }) };
}

/** Otherwise the aftermath of one attack would count in the figures of the next. */
async function waitUntilCalm(
  port: number,
  key: string,
  attack: string,
  times: number,
): Promise<void> {
  const url = `http://127.0.0.1:${port}/api/v1/leads?per_page=15`;
  const headers = { authorization: `Bearer ${key}` };
  const until = performance.now() + calmWithinMs;
  let calm = 0;
  while (calm < times) {
    const startedAt = performance.now();
    if (startedAt > until) throw new Error(`The program was still slow before "${attack}".`);
    const response = await fetch(url, { headers }).catch(() => {
      throw new Error(`The program ended before "${attack}".`);
    });
    await response.arrayBuffer();
    calm = response.status === 200 && performance.now() - startedAt < calmMs ? calm + 1 : 0;
    await pause(calm === 0 ? 250 : 20);
  }
}

function describe({ name, latencies, outcomes }: FairnessMeasured['rows'][number]): string {
  const [posts, gets] = [latencies.posts, latencies.gets].map(
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
