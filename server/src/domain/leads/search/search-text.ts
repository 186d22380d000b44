// What a lead is searched by. Pure.
import { digitsOf, inLetters } from '../../../platform/database/substring-search.ts';

export interface Searched {
  name_key: string;
  email: string | null;
  phone: string | null;
  phone_key: string | null;
}

/** The parts stand on lines of their own, so that nothing is found across two of them. */
export function searchText(lead: Searched): { text: string; digits: string } {
  const name = lead.name_key.replaceAll('\n', ' ');
  const text = inLetters(`${name}\n${(lead.email ?? '').toLowerCase()}`);
  const [sent, full] = [digitsOf(lead.phone), digitsOf(lead.phone_key)];
  return { text, digits: full.includes(sent) ? full : `${sent}\n${full}` };
}
