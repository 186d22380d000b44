// A name server on its own port that responds as a test decides: with addresses or texts, with "no such
// name", or not at all.
import { createSocket } from 'node:dgram';

/** `hang` never responds; `missing` reports that the name does not exist. */
export type NameResponse = readonly string[] | { texts: readonly string[] } | 'hang' | 'missing';

export interface NameServer {
  /** In the format of the program's name server option. */
  address: string;
  /** The queried names, in order. */
  queries: string[];
  close: () => Promise<void>;
}

const typeA = 1;
const typeAaaa = 28;
const typeTxt = 16;
const headerLength = 12;

export async function openNameServer(respond: (name: string) => NameResponse): Promise<NameServer> {
  const queries: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionIn(query);
    queries.push(name);
    const result = respond(name);
    if (result === 'hang') return;
    const found = recordsIn(result, type);
    const header = Buffer.alloc(headerLength);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(result === 'missing' ? 0x8183 : 0x8180, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(found.length, 6);
    socket.send(
      Buffer.concat([header, query.subarray(headerLength, end), ...found]),
      port,
      address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    queries,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function questionIn(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = headerLength;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = query.readUInt16BE(at + 1);
  if (![typeA, typeAaaa, typeTxt].includes(type))
    throw new Error(`This server knows no type ${type}.`);
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 };
}

function recordsIn(result: Exclude<NameResponse, 'hang'>, type: number): Buffer[] {
  if (result === 'missing') return [];
  if ('texts' in result) return type === typeTxt ? result.texts.map(textRecord) : [];
  return type === typeA ? result.map(addressRecord) : [];
}

const addressRecord = (address: string): Buffer =>
  record(typeA, Buffer.from(address.split('.').map(Number)));

/** A text is stored in pieces of at most 255 bytes. */
function textRecord(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += 255) {
    const piece = bytes.subarray(from, from + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  return record(typeTxt, Buffer.concat(pieces));
}

/** For the name of the query, with a TTL of 0. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, headerLength, 0, type, 0, 1, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(data.length, head.length - 2);
  return Buffer.concat([head, data]);
}
