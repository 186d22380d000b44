// Sends leads at a constant rate, and reports when each got its 201.
import { Agent, request } from 'node:http';
import type { Target } from '../load/requests.ts';
import { handleRequests } from '../processes/handle-requests.ts';

export interface RatePlan {
  port: number;
  target: Target;
  perSecond: number;
  seconds: number;
}

export type Accepted = [lead: string, at: number][];

const now = () => Number(process.hrtime.bigint()) / 1e6;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

handleRequests(async ({ port, target, perSecond, seconds }: RatePlan): Promise<Accepted> => {
  const startedAt = now();
  const sent: Promise<[string, number]>[] = [];
  const count = Math.round(perSecond * seconds);
  while (sent.length < count) {
    const due = Math.min(count, Math.ceil(((now() - startedAt) / 1_000) * perSecond));
    while (sent.length < due) sent.push(sendLead(port, target, sent.length));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(sent);
});

function sendLead(port: number, target: Target, number: number): Promise<[string, number]> {
  const body = JSON.stringify({ first_name: 'Rate', email: `rate${number}@bench.example` });
  return new Promise((resolve, reject) => {
    const outgoing = request({
      ...{ host: '127.0.0.1', port, path: target.path, method: 'POST', agent },
      headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const at = now();
        if (response.statusCode === 201) resolve([JSON.parse(text).data.uuid, at]);
        else reject(new Error(`A lead got status ${response.statusCode}: ${text}`));
      });
    });
    outgoing.end(body);
  });
}
