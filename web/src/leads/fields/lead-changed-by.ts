import type { Inlet, Lead } from '@inlet/sdk';

/** The name of the last person who changed the lead. */
export async function leadChangedBy(inlet: Inlet, { id }: Lead): Promise<string | undefined> {
  const { data } = await inlet.leadActivity.list(id, { types: 'lead.*', per_page: 1 }).page();
  return data[0]?.actor.name ?? undefined;
}
