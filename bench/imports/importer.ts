// Uploads and starts imports of CSV files of new people, over the API.
import { setTimeout as sleep } from 'node:timers/promises';
import { personOf } from '../load/people.ts';

interface Imported {
  id: number;
  state: string;
  rows_done: number;
}

export interface Importer {
  /** Returns the id of the running import. */
  start: (rows: number) => Promise<number>;
  get: (id: number) => Promise<Imported>;
  hasEnded: (id: number) => Promise<void>;
  cancel: (id: number) => Promise<void>;
}

const everyMs = 20;
const rowsPerPiece = 1_000;

export function createImporter(port: number, key: string): Importer {
  async function call(method: string, path: string, type?: string, body?: RequestInit['body']) {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/imports${path}`, {
      ...{ method, duplex: 'half' },
      headers: { authorization: `Bearer ${key}`, ...(type && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`imports responded with ${response.status}: ${text}`);
    return (JSON.parse(text) as { data: Imported }).data;
  }
  const get: Importer['get'] = (id) => call('GET', `/${id}`);
  return {
    get,
    async start(rows) {
      const file = ReadableStream.from(piecesOf(rows)) as unknown as RequestInit['body'];
      const { id } = await call('POST', '?file_name=bench.csv', 'application/octet-stream', file);
      const columns = [{ index: 6, new_field: { label: 'Budget', type: 'text' } }];
      await call('PATCH', `/${id}`, 'application/json', JSON.stringify({ columns }));
      await call('POST', `/${id}/start`);
      return id;
    },
    async hasEnded(id) {
      for (;;) {
        const { state } = await get(id);
        if (state === 'finished') return;
        if (state !== 'running') throw new Error(`The import is ${state}.`);
        await sleep(everyMs);
      }
    },
    async cancel(id) {
      await call('POST', `/${id}/cancel`);
    },
  };
}

/** The fields of a leadhub lead, each row of another person. */
function* piecesOf(rows: number): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('first_name,last_name,email,phone,source,notes,Budget\n');
  for (let first = 0; first < rows; first += rowsPerPiece) {
    const count = Math.min(rowsPerPiece, rows - first);
    const lines = Array.from({ length: count }, (_, index) => rowOf(first + index));
    yield encoder.encode(lines.join(''));
  }
}

function rowOf(row: number): string {
  const { first, last } = personOf(row);
  return `${first},${last},row${row}@bench.example,+1415${2_000_000 + row},website,Interested in the enterprise plan; asks for a call.,10000\n`;
}
