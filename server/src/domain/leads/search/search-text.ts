// The texts by which searches find a lead. Pure.
import { digitsOf, encodeAsLetters } from '../../../platform/database/substring-search.ts';

export interface Searched {
  name_key: string;
  email: string | null;
  phone: string | null;
  phone_key: string | null;
}

/** Each field has its own line, so that no match spans two fields. */
export function searchText(lead: Searched): { text: string; digits: string } {
  const name = lead.name_key.replaceAll('\n', ' ');
  const text = encodeAsLetters(`${name}\n${(lead.email ?? '').toLowerCase()}`);
  const [sent, full] = [digitsOf(lead.phone), digitsOf(lead.phone_key)];
  return { text, digits: full.includes(sent) ? full : `${sent}\n${full}` };
}
