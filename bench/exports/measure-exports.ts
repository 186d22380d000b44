// Downloads all leads of a workspace, and copies the same columns of the same leads, with their names
// joined, to a client that only counts the bytes. Also the intake of another workspace meanwhile.
import { request } from 'node:http';
import pg from 'pg';
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import type { Sender } from '../world.ts';

export interface ExportsMeasured {
  leads: number;
  copy: Sample[];
  csv: Sample[];
  ndjson: Sample[];
  xlsx: Sample[];
  intake: { alone: Sample; beside: Sample };
}

const formats = ['csv', 'ndjson', 'xlsx'] as const;

export async function measureExports(
  harness: Harness,
  leads: number,
  log: (line: string) => void,
): Promise<ExportsMeasured> {
  const { settings, world } = harness;
  log(`filling a workspace with ${leads} leads`);
  const sender = await world.addSender('leadhub');
  await world.fill(sender.workspaceId, leads);
  const none: Sample[] = [];
  const measured = { copy: [...none], csv: [...none], ndjson: [...none], xlsx: [...none] };
  // The index of the list is loaded once.
  await download(harness, sender, 'csv');
  for (let round = 1; round <= settings.rounds; round += 1) {
    log(`copying and exporting ${leads} leads, round ${round} of ${settings.rounds}`);
    measured.copy.push(await copy(harness, sender.workspaceId, leads));
    for (const format of formats) measured[format].push(await download(harness, sender, format));
  }
  log('intake, alone and beside an export');
  const other = await world.addSender('leadhub');
  const intake = () => measureIntake(harness, 'leadhub', settings.connections, [other]);
  const alone = await intake();
  const beside = await whileExporting(harness, sender, intake);
  return { leads, ...measured, intake: { alone, beside } };
}

/** Leads a second, from the request to the last byte of the response. */
async function download(
  { inlet: { port } }: Harness,
  { target: { key } }: Sender,
  format: (typeof formats)[number],
  signal?: AbortSignal,
): Promise<Sample> {
  const began = performance.now();
  const leads = await new Promise<number>((resolve, reject) => {
    const sent = request({
      ...{ port, host: '127.0.0.1', path: `/api/v1/exports/leads?format=${format}` },
      headers: { authorization: `Bearer ${key}` },
      ...(signal && { signal }),
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () => resolve(Number(response.headers['x-total-count'])));
    });
    sent.end();
  });
  return { perSecond: (leads * 1000) / (performance.now() - began) };
}

/** Repeats exports until the measurement ends. */
async function whileExporting<Result>(
  harness: Harness,
  sender: Sender,
  measure: () => Promise<Result>,
): Promise<Result> {
  const ended = new AbortController();
  const exporting = (async () => {
    while (!ended.signal.aborted) await download(harness, sender, 'csv', ended.signal);
  })().catch((error) => {
    if (!ended.signal.aborted) throw error;
  });
  try {
    return await measure();
  } finally {
    ended.abort();
    await exporting;
  }
}

function copy({ world }: Harness, workspaceId: string, leads: number): Promise<Sample> {
  return world.run(async (pool) => {
    const client = await pool.connect();
    try {
      let rows = 0;
      const began = performance.now();
      await new Promise<void>((resolve, reject) => {
        const query = Object.assign(new pg.Query(`copy (${joined(workspaceId)}) to stdout csv`), {
          handleCopyData() {
            rows += 1;
          },
          callback: (error: Error | null) => (error ? reject(error) : resolve()),
        });
        client.query(query);
      });
      if (rows !== leads) throw new Error(`${rows} of ${leads} leads were copied.`);
      return { perSecond: (rows * 1000) / (performance.now() - began) };
    } finally {
      client.release();
    }
  });
}

const time = (column: string) =>
  `to_char(l.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** As one would write it by hand: each table is read once. */
const joined = (workspaceId: string): string => `
  select l.number, l.id, l.external_id, l.first_name, l.last_name, l.email, l.phone, l.company,
    l.website, l.address, l.city, l.state, l.zip, l.event_date, et.name as event_type,
    s.name as source, st.key as status, p.key as pipeline, sg.key as stage, m.email as owner,
    tg.tags, l.notes, l.starred, l.score, l.contact_id, l.consent, nullif(l.extra, '{}'),
    ${time('created_at')}, ${time('updated_at')}, ${time('first_touch_at')},
    l.custom_fields ->> 'budget'
  from leads l
  join statuses st on st.workspace_id = l.workspace_id and st.id = l.status_id
  left join sources s on s.workspace_id = l.workspace_id and s.id = l.source_id
  left join event_types et on et.workspace_id = l.workspace_id and et.id = l.event_type_id
  left join pipelines p on p.workspace_id = l.workspace_id and p.id = l.pipeline_id
  left join stages sg on sg.workspace_id = l.workspace_id and sg.id = l.stage_id
  left join members m on m.workspace_id = l.workspace_id and m.id = l.assigned_member_id
  left join (
    select t.lead_id, string_agg(n.name, ', ') as tags
    from lead_tags t join tags n on n.workspace_id = t.workspace_id and n.id = t.tag_id
    where t.workspace_id = '${workspaceId}' group by t.lead_id
  ) tg on tg.lead_id = l.id
  where l.workspace_id = '${workspaceId}' and l.deleted_at is null`;
