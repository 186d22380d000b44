import type { Inlet, Lead } from '@inlet/sdk';

/** The name of the last person who changed the lead. */
export async function leadChangedBy(inlet: Inlet, { id }: Lead): Promise<string | undefined> {
  const { data } = await inlet.leadActivity.list(id, { types: 'lead.*', per_page: 5 }).page();
  // A score follows most changes, and nobody set it.
  return data.find(({ type }) => type !== 'lead.scored')?.actor.name ?? undefined;
}
