// Builds raw requests: the head once for each key, the body for each lead.
import { type IntakeRoute, leadBodies } from './lead-bodies.ts';

/** An intake route with the key and the workspace of a sender. */
export interface Target {
  path: string;
  key: string;
  seller: string;
  /** Two loads of one workspace must not send the same leads. */
  firstLead: number;
}

/** Returns a function for the next request, round robin over the targets. */
export function createRequests(route: IntakeRoute, targets: readonly Target[]): () => string {
  const body = leadBodies[route];
  const senders = targets.map(({ path, key, seller, firstLead }) => ({
    head: headOf(path, key),
    seller,
    lead: firstLead,
  }));
  let next = 0;
  return () => {
    const sender = senders[next];
    if (sender === undefined) throw new Error('A load needs a target.');
    next = next + 1 === senders.length ? 0 : next + 1;
    const text = body(sender.lead, sender.seller);
    sender.lead += 1;
    return `${sender.head}${text.length}\r\n\r\n${text}`;
  };
}

export function roundRobin(texts: readonly string[]): () => string {
  let next = 0;
  return () => {
    const text = texts[next];
    if (text === undefined) throw new Error('A load needs a request.');
    next = next + 1 === texts.length ? 0 : next + 1;
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
