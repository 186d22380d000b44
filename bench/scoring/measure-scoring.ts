// Measures how fast all leads of a workspace are scored again, and the intake of the same workspace
// meanwhile, beside its intake without rules.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import type { Sender } from '../world.ts';

export interface ScoringMeasured {
  leads: number;
  rescored: Sample;
  intake: { alone: Sample; beside: Sample };
}

const everyMs = 50;

export async function measureScoring(
  harness: Harness,
  leads: number,
  log: (line: string) => void,
): Promise<ScoringMeasured> {
  const { connections } = harness.settings;
  log(`filling a workspace with ${leads} leads`);
  const sender = await harness.world.addSender('leadhub');
  await harness.world.fill(sender.workspaceId, leads);
  const intake = () => measureIntake(harness, 'leadhub', connections, [sender]);
  const alone = await intake();
  const startedAt = performance.now();
  const rule = await send(harness, sender, 'POST', '', {
    ...{ name: 'Worth a call', points: 35 },
    filter: { 'phone[empty]': 'false', 'tag[empty]': 'false' },
  });
  const scored = await waitUntilScored(harness, sender);
  const rescored = { perSecond: (scored * 1000) / (performance.now() - startedAt) };
  log(`scored ${Math.round(rescored.perSecond)} leads a second`);
  await send(harness, sender, 'PATCH', `/${rule.id}`, { points: 55 });
  const beside = await intake();
  await waitUntilScored(harness, sender);
  return { leads, rescored, intake: { alone, beside } };
}

/** Returns how many leads there were. */
async function waitUntilScored(harness: Harness, sender: Sender): Promise<number> {
  for (;;) {
    const { rescoring, done } = await send(harness, sender, 'GET', '/progress');
    if (!rescoring) return done;
    await sleep(everyMs);
  }
}

async function send(
  { inlet }: Pick<Harness, 'inlet'>,
  { target }: Sender,
  method: string,
  path: string,
  body?: object,
) {
  const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1/score-rules${path}`, {
    method,
    headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`score-rules responded with ${response.status}: ${text}`);
  const { data } = JSON.parse(text) as { data: { id: number; rescoring: boolean; done: number } };
  return data;
}
