// The key that takes the lead of the row with the focus, else the first one that nobody has.
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import type { Takeable } from './use-take-lead.ts';

export const isFree = ({ assigned_user_id }: Pick<Takeable, 'assigned_user_id'>): boolean =>
  assigned_user_id === null;

/** Without leads there is no key. */
export function useTakeKey(leads: readonly Takeable[], take: (lead: Takeable) => void): void {
  useShortcuts(
    leads.length === 0
      ? []
      : [
          {
            ...{ keys: 'a', label: 'home.takeIt', group: 'home.keys' },
            run() {
              const id = focusedLead();
              const lead = leads.find((one) => String(one.id) === id) ?? leads.find(isFree);
              if (lead && isFree(lead)) take(lead);
            },
          },
        ],
  );
}

/** The lead of the row with the focus, or under the pointer. */
function focusedLead(): string | undefined {
  const row = document.querySelector<HTMLElement>('[data-lead]:focus-within, [data-lead]:hover');
  return row?.dataset.lead;
}
