import { t } from '../../texts/t.ts';

const known = ['Wedding', 'Birthday', 'Corporate', 'Anniversary', 'Other'] as const;

/** Programs send the first event types by their English names, so only their labels are translated. */
export function eventTypeName(name: string): string {
  const one = known.find((each) => each === name);
  return one === undefined ? name : t(`leads.eventType_${one}`);
}
