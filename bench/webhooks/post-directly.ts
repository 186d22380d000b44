// The HTTP client of webhooks alone: posts the same signed bodies, without database, order or log.
import { signedHeaders } from '../../server/src/domain/webhooks/delivery/message.ts';
import { parseAllowList } from '../../server/src/platform/outbound/allow-list.ts';
import { createOutbound } from '../../server/src/platform/outbound/outbound.ts';
import { handleRequests } from '../processes/handle-requests.ts';

export interface PostPlan {
  port: number;
  endpoints: number;
  body: string;
  posts: number;
}

export interface PostResult {
  perSecond: number;
  /** Of this process, per post. */
  cpuUs: number;
}

const concurrencyEach = 8;

handleRequests(async ({ port, endpoints, body: text, posts }: PostPlan): Promise<PostResult> => {
  const body = Buffer.from(text);
  const outbound = createOutbound(parseAllowList('127.0.0.0/8'));
  const keys = [Buffer.alloc(32, 7)];
  const headers = { 'content-type': 'application/json', 'user-agent': 'Inlet' };
  let sent = 0;
  const loops = Array.from({ length: endpoints * concurrencyEach }, async (_, index) => {
    const url = new URL(`http://127.0.0.1:${port}/direct/${index % endpoints}`);
    while (sent < posts) {
      sent += 1;
      const signed = signedHeaders(keys, { id: `msg_${sent}`, at: new Date(), body });
      const { status } = await outbound.send('bench', {
        ...{ url, body, withinMs: 15_000 },
        headers: { ...headers, ...signed },
      });
      if (status !== 200) throw new Error(`The receiver responded with ${status}.`);
    }
  });
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await Promise.all(loops);
  const { user, system } = process.cpuUsage(before);
  const perSecond = posts / ((performance.now() - startedAt) / 1_000);
  await outbound.close();
  return { perSecond, cpuUs: (user + system) / posts };
});
