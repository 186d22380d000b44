import type { Inlet, Lead } from '@inlet/sdk';

/** The name of the last person who changed the lead. */
export async function leadChangedBy(inlet: Inlet, { id }: Lead): Promise<string | undefined> {
  const { data } = await inlet.leadActivity.list(id, { types: 'lead.*', per_page: 5 }).page();
  // Nobody set a score, or let the lead wait.
  const byNobody = ['lead.scored', 'lead.waiting'];
  return data.find(({ type }) => !byNobody.includes(type))?.actor.name ?? undefined;
}
