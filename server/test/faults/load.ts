// Leads sent without a pause over several connections, and what was answered to each.
import { Agent, request } from 'node:http';

export interface Sent {
  email: string;
  /** Null when the connection broke before an answer. */
  status: number | null;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
  /** How long the answer, or the break, took. */
  ms: number;
}

export interface Load {
  sent: Sent[];
  /** Settles when what is under way is answered. */
  stop: () => Promise<Sent[]>;
}

let leads = 0;

/** `url` is asked anew for each lead: a program that is started again listens elsewhere. */
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
  const begun = performance.now();
  return new Promise((resolve) => {
    const done = (answer: Pick<Sent, 'status' | 'body' | 'headers'>) =>
      resolve({ email, ...answer, ms: performance.now() - begun });
    const broken = () => done({ status: null, body: {}, headers: {} });
    const asked = request(`${url}/api/v1/leads`, {
      method: 'POST',
      ...(agent && { agent }),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    });
    asked.on('error', broken);
    asked.on('response', (response) => {
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
    asked.end(payload);
  });
}
