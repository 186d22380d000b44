// Integrations for the pictures: one whose leads come in, some that wait, and one that is off. The demo has
// none, so that nothing comes in to it.
import { eventually } from '../../server/test/eventually.ts';

interface Made {
  id: number;
}

const leads = [
  { name: 'Marek Dvořák', email: 'marek@dvorak.example', occasion: 'wedding', guests: 120 },
  { name: 'Elena Rossi', email: 'e.rossi@nordsole.example', occasion: 'summer party', guests: 80 },
  { occasion: 'trade fair', guests: 300 },
  {
    ...{ name: 'Léa Martin', email: 'lea@martin.example', phone: '+33 1 55 50 01 12' },
    ...{ occasion: 'wedding', guests: 90, message: 'A garden, and a band until midnight.' },
  },
];
const token = 'only-for-the-pictures';

const waiting = [
  { type: 'typeform', name: 'Quote form', settings: { secret: token } },
  { type: 'html_form', name: 'Landing page', settings: {} },
  { type: 'google_ads', name: 'Google Ads, spring', settings: { google_key: token } },
];

/** The first one, number 1, is that of the pictures. */
export async function addIntegrations(url: string, key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  async function call<Data>(method: string, path: string, body?: object): Promise<Data> {
    const response = await fetch(`${url}/api/v1/integrations${path}`, {
      ...{ method, headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { data: Data }).data;
  }
  const { id } = await call<Made>('POST', '', {
    ...{ type: 'webhook', name: 'Website', settings: { token, source: 'website' } },
  });
  const { url: address } = await call<{ url: string }>('GET', `/${id}/address`);
  const post = (lead: object, sent: string) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-webhook-token': sent },
      body: JSON.stringify(lead),
    });
  for (const lead of leads) await post(lead, token);
  await post({ name: 'Somebody' }, 'a wrong one');
  await eventually(
    async () => (await call<Made[]>('GET', `/${id}/deliveries?state=waiting`)).length === 0,
    'what came in is handled',
  );
  for (const one of waiting) await call('POST', '', one);
  const off = await call<Made>('POST', '', {
    ...{ type: 'jotform', name: 'Former site', settings: { form_id: '240' } },
  });
  await call('PATCH', `/${off.id}`, { active: false });
}
