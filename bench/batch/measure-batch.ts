// Streams leads into the program as NDJSON, and copies the same rows.
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Sample } from '../figure.ts';
import { leadBodies } from '../load/lead-bodies.ts';
import type { Harness } from '../measure/harness.ts';
import { copyLeads } from '../references/copy-leads.ts';
import type { Sender } from '../world.ts';

export interface BatchMeasured {
  leads: number;
  stream: Sample[];
  copy: Sample[];
}

const linesPerChunk = 200;

export async function measureBatch(
  harness: Harness,
  log: (line: string) => void,
): Promise<BatchMeasured> {
  const { settings, world } = harness;
  const leads = settings.batchLeads;
  const measured: BatchMeasured = { leads, stream: [], copy: [] };
  await stream(harness, await world.addSender('leadhub'), Math.min(leads, 5_000));
  for (let round = 1; round <= settings.rounds; round += 1) {
    log(`streaming and copying ${leads} leads, round ${round} of ${settings.rounds}`);
    const sender = await world.addSender('leadhub');
    const streamed = await stream(harness, sender, leads);
    measured.stream.push({ perSecond: streamed, leads });
    measured.copy.push({ perSecond: await copyLeads(harness, sender.workspaceId, leads), leads });
  }
  return measured;
}

/** Leads a second, from the first byte of the request to the last of the response. */
async function stream(harness: Harness, sender: Sender, leads: number): Promise<number> {
  const { port } = harness.inlet;
  const began = performance.now();
  const results = await new Promise<string>((resolve, reject) => {
    const sent = request({
      ...{ port, host: '127.0.0.1', method: 'POST', path: '/api/v1/leads/batch' },
      headers: {
        authorization: `Bearer ${sender.target.key}`,
        'content-type': 'application/x-ndjson',
      },
    });
    sent.on('error', reject);
    sent.on('response', (response) => text(response).then(resolve, reject));
    Readable.from(chunksOf(leads)).pipe(sent);
  });
  const seconds = (performance.now() - began) / 1000;
  const created = results.split('"status":"created"').length - 1;
  const stored = await harness.world.countLeads([sender.workspaceId]);
  if (created !== leads || stored !== leads) {
    throw new Error(`Of ${leads} leads, ${created} were created and ${stored} are in the table.`);
  }
  return leads / seconds;
}

function* chunksOf(leads: number): Generator<string> {
  for (let first = 0; first < leads; first += linesPerChunk) {
    const count = Math.min(linesPerChunk, leads - first);
    yield Array.from(
      { length: count },
      (_, index) => `${leadBodies.leadhub(first + index, '')}\n`,
    ).join('');
  }
}
