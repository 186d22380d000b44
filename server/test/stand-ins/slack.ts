// A chat that takes Slack's incoming webhooks: an address with a secret path takes JSON with a text,
// and answers in plain text.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../eventually.ts';

interface Posted {
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface Slack {
  url: string;
  posted: Posted[];
  /** What the next posts get instead of being taken. */
  answers: ((response: ServerResponse) => void)[];
  until: (count: number) => Promise<string[]>;
  close: () => Promise<void>;
}

const path = '/services/T000/B000/secret-part';

export async function openSlack(): Promise<Slack> {
  const posted: Posted[] = [];
  const answers: Slack['answers'] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = answers.shift();
    if (request.url !== path) response.writeHead(404).end('no_service');
    else if (answer !== undefined) answer(response);
    else {
      const { text, blocks } = JSON.parse(body);
      if (typeof text !== 'string' || text === '') response.writeHead(400).end('no_text');
      else if (blocks?.some(({ text: { type } }: never) => type !== 'mrkdwn')) {
        response.writeHead(400).end('invalid_blocks');
      } else {
        posted.push({ text, headers: request.headers });
        response.writeHead(200, { 'content-type': 'text/html' }).end('ok');
      }
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    posted,
    answers,
    async until(count) {
      await eventually(
        () => posted.length >= count,
        () => posted,
      );
      return posted.map(({ text }) => text);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const says =
  (status: number, text: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(text);
  };
