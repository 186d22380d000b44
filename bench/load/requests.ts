// Requests ready to be sent: the head is made once for each key, the body for each lead.
import { leadBodies, type WayIn } from './lead-bodies.ts';

/** Where leads are sent, and as whom. */
export interface Target {
  path: string;
  key: string;
  seller: string;
  /** The number of its first lead: two loads of one workspace must not send the same leads. */
  firstLead: number;
}

/** The next request, of each target in turn. */
export function createRequests(way: WayIn, targets: readonly Target[]): () => string {
  const body = leadBodies[way];
  const senders = targets.map(({ path, key, seller, firstLead }) => ({
    head: headOf(path, key),
    seller,
    lead: firstLead,
  }));
  let turn = 0;
  return () => {
    const sender = senders[turn];
    if (sender === undefined) throw new Error('A load needs a target.');
    turn = turn + 1 === senders.length ? 0 : turn + 1;
    const text = body(sender.lead, sender.seller);
    sender.lead += 1;
    return `${sender.head}${text.length}\r\n\r\n${text}`;
  };
}

export function inTurn(texts: readonly string[]): () => string {
  let turn = 0;
  return () => {
    const text = texts[turn];
    if (text === undefined) throw new Error('A load needs a request.');
    turn = turn + 1 === texts.length ? 0 : turn + 1;
    return text;
  };
}

function headOf(path: string, key: string): string {
  return [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${key}`,
    'content-type: application/json',
    'content-length: ',
  ].join('\r\n');
}
