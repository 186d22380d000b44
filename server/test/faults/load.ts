// Sends leads without a pause over several connections, and records each response.
import { Agent, request } from 'node:http';

export interface Sent {
  email: string;
  /** Null when the connection broke before a response. */
  status: number | null;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
  /** Time until the response or the failure. */
  ms: number;
}

export interface Load {
  sent: Sent[];
  /** Resolves when the requests in flight have completed. */
  stop: () => Promise<Sent[]>;
}

let leads = 0;

/** Calls `url` for each lead, since a restarted program has another port. */
export function startLoad(url: () => string, key: string, connections = 8): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const sent: Sent[] = [];
  let stopped = false;
  const loops = Array.from({ length: connections }, async () => {
    while (!stopped) {
      const one = await sendLead(url(), key, agent);
      sent.push(one);
      // While nobody takes leads, a thousand requests a second prove no more than fifty.
      if (one.status !== 201) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  return {
    sent,
    async stop() {
      stopped = true;
      await Promise.all(loops);
      agent.destroy();
      return sent;
    },
  };
}

export function sendLead(url: string, key: string, agent?: Agent): Promise<Sent> {
  leads += 1;
  const email = `lead.${process.pid}.${leads}@load.example`;
  const payload = JSON.stringify({ first_name: 'Load', email });
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const done = (result: Pick<Sent, 'status' | 'body' | 'headers'>) =>
      resolve({ email, ...result, ms: performance.now() - startedAt });
    const broken = () => done({ status: null, body: {}, headers: {} });
    const outgoing = request(`${url}/api/v1/leads`, {
      method: 'POST',
      ...(agent && { agent }),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    outgoing.on('error', broken);
    outgoing.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', broken);
      response.on('end', () =>
        done({
          status: response.statusCode ?? null,
          body: JSON.parse(text),
          headers: response.headers,
        }),
      );
    });
    outgoing.end(payload);
  });
}
