// Two leads of one person, and changes of many leads, some of them undone.
import type { APIRequestContext } from 'playwright-core';

const people = [
  {
    ...{ first_name: 'Elena', last_name: 'Rossi', email: 'elena.rossi@example.com' },
    ...{ company: 'Rossi Events', city: 'Bologna', source: 'website', tags: ['summer party'] },
    notes: 'A summer party for 120 guests.',
  },
  {
    ...{ first_name: 'Elena', last_name: 'Rossi Bianchi', email: 'elena.rossi@example.com' },
    ...{ company: 'Rossi Events S.r.l.', phone: '+39 051 555 0148', source: 'trade_show' },
    ...{ status: 'contacted', notes: 'Asks about a stage, and parking.', tags: ['vip'] },
  },
];

interface Answer {
  data: { id: number; cause: string };
}

/** Returns the leads by their names in the paths of screens. */
export async function makeChanges(
  request: APIRequestContext,
  url: string,
  slug: string,
): Promise<Record<string, number>> {
  async function send(method: string, path: string, data?: object): Promise<Answer['data']> {
    const headers = { 'x-workspace': slug, origin: url };
    const response = await request.fetch(`${url}/api/v1/${path}`, { method, headers, data });
    if (!response.ok()) throw new Error(await response.text());
    return ((await response.json()) as Answer).data;
  }
  const bulk = (filter: object, set: object) => send('PATCH', 'leads/bulk', { filter, set });
  await bulk({ source: 'google_ads' }, { add_tags: ['autumn campaign'] });
  await bulk({ status: 'quoted' }, { starred: true });
  const mistake = await send('DELETE', 'leads/bulk', { filter: { status: 'won' } });
  await send('POST', `undo/${mistake.cause}`);
  await bulk({ status: 'new' }, { status: 'contacted' });
  const leads = [];
  for (const person of people) leads.push(await send('POST', 'leads', person));
  const [lead, other] = leads.map(({ id }) => id);
  if (lead === undefined || other === undefined) throw new Error('There are no two leads.');
  return { lead, other };
}
