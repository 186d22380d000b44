// Sends a campaign to a local SMTP sink, and the same messages by nodemailer alone. Also the intake of
// another workspace meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import { readCpuTimes } from '../processes/cpu-times.ts';
import { startWorker, type Worker } from '../processes/start-worker.ts';
import { call } from '../webhooks/endpoints.ts';
import type { Sender } from '../world.ts';
import type { PooledPlan } from './send-pooled.ts';
import type { SinkCommand, Sunk } from './smtp-sink.ts';

export interface CampaignsMeasured {
  messages: number;
  pooled: Sample[];
  campaign: Sample[];
  intake: { alone: Sample; beside: Sample };
}

const everyMs = 50;
const text = 'Hello {{ lead.first_name }},\n\n'.concat('Spring has come to our shop. '.repeat(20));

export async function measureCampaigns(
  harness: Harness,
  log: (line: string) => void,
): Promise<CampaignsMeasured> {
  const { settings } = harness;
  const messages = settings.campaignMessages;
  const sink = startWorker<SinkCommand, Sunk>('campaigns/smtp-sink.ts');
  const pool = startWorker<PooledPlan, { perSecond: number }>('campaigns/send-pooled.ts');
  try {
    const { port } = await sink.call({ do: 'open' });
    const pooled: Sample[] = [];
    const campaign: Sample[] = [];
    for (let round = 1; round <= settings.rounds; round += 1) {
      log(`sending ${messages} mails, round ${round} of ${settings.rounds}`);
      pooled.push(await sendPooled(pool, { port, messages, text }));
      campaign.push(await sendCampaign(harness, sink, await addWorkspace(harness, port, messages)));
      const rates = [pooled, campaign].map((all) => all.at(-1)?.perSecond.toFixed());
      log(`${rates.join(', ')} mails a second: by nodemailer, by a campaign`);
    }
    log('intake, alone and beside a campaign');
    const other = await harness.world.addSender('leadhub');
    const intake = () => measureIntake(harness, 'leadhub', settings.connections, [other]);
    const alone = await intake();
    const sender = await addWorkspace(harness, port, messages);
    const id = await begin(harness, sender);
    const beside = await intake();
    await untilSent(harness, sender, id);
    return { messages, pooled, campaign, intake: { alone, beside } };
  } finally {
    await pool.stop();
    await sink.stop();
  }
}

async function sendPooled(
  pool: Worker<PooledPlan, { perSecond: number }>,
  plan: PooledPlan,
): Promise<Sample> {
  const watched = { program: pool.pid, database: null };
  const before = readCpuTimes(watched);
  const { perSecond } = await pool.call(plan);
  const program = (readCpuTimes(watched).program - before.program) / plan.messages;
  return { perSecond, cpuUs: { generator: 0, program, database: 0 } };
}

async function addWorkspace(harness: Harness, port: number, leads: number): Promise<Sender> {
  const sender = await harness.world.addSender('leadhub');
  await harness.world.fill(sender.workspaceId, leads);
  const server = { host: '127.0.0.1', port, security: 'none', from_address: 'bench@example.com' };
  await call(harness, sender, 'PATCH', '/api/v1/mail/settings', server);
  return sender;
}

async function begin(harness: Harness, sender: Sender): Promise<number> {
  const response = await call(harness, sender, 'POST', '/api/v1/campaigns/email', {
    ...{ name: 'Bench', subject: 'Hello', content: text, audience: { filter: {} } },
  });
  return (response as { data: { id: number } }).data.id;
}

/** Messages a second, from the request until the last one was recorded. */
async function sendCampaign(
  harness: Harness,
  sink: Worker<SinkCommand, Sunk>,
  sender: Sender,
): Promise<Sample> {
  await sink.call({ do: 'reset' });
  const watched = { program: harness.inlet.pid, database: harness.inlet.databasePid };
  const before = readCpuTimes(watched);
  const began = performance.now();
  const id = await begin(harness, sender);
  const sent = await untilSent(harness, sender, id);
  const seconds = (performance.now() - began) / 1000;
  const { count, hasRepeats } = await sink.call({ do: 'count' });
  if (count !== sent || hasRepeats) throw new Error(`${sent} were sent, and ${count} arrived.`);
  const after = readCpuTimes(watched);
  const perMail = (name: 'program' | 'database') => (after[name] - before[name]) / sent;
  const cpuUs = { generator: 0, program: perMail('program'), database: perMail('database') };
  return { perSecond: sent / seconds, cpuUs };
}

async function untilSent(
  { world }: Harness,
  { workspaceId }: Sender,
  number: number,
): Promise<number> {
  for (;;) {
    const { rows } = await world.run((pool) =>
      pool.query<{ state: string; sent: number }>(
        `select c.state, n.sent from campaigns c
         join message_counts n on n.workspace_id = c.workspace_id and n.campaign_id = c.id
         where c.workspace_id = $1 and c.number = $2`,
        [workspaceId, number],
      ),
    );
    const [one] = rows;
    if (one?.state === 'sent') return one.sent;
    await sleep(everyMs);
  }
}
