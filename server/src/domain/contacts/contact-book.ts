// Whose lead it is. Pure: the contacts that a batch knows, those it makes included, and the rule
// that finds a person among them.

export interface KnownContact {
  workspaceId: string;
  id: string;
  number: number;
  firstName: string;
  lastName: string;
  email: string | null;
  emailKey: string | null;
  phone: string | null;
  phoneKey: string | null;
  company: string | null;
}

/** What a lead says of its person. */
export type Person = Omit<KnownContact, 'id' | 'number'>;

export interface ContactBook {
  add: (contact: KnownContact) => void;
  find: (person: Person) => KnownContact | undefined;
}

export function createContactBook(): ContactBook {
  const byId = new Map<string, KnownContact>();
  const byEmail = new Map<string, KnownContact>();
  const byPhone = new Map<string, KnownContact[]>();
  return {
    add(contact) {
      const known = byId.get(contact.id) ?? contact;
      byId.set(known.id, known);
      if (known.emailKey !== null) byEmail.set(known.workspaceId + known.emailKey, known);
      if (known.phoneKey === null) return;
      const place = known.workspaceId + known.phoneKey;
      const sharing = byPhone.get(place) ?? [];
      if (sharing.includes(known)) return;
      sharing.push(known);
      sharing.sort((one, other) => one.number - other.number);
      byPhone.set(place, sharing);
    },
    find(person) {
      if (person.emailKey !== null) {
        const sameEmail = byEmail.get(person.workspaceId + person.emailKey);
        if (sameEmail) return sameEmail;
      }
      if (person.phoneKey === null) return undefined;
      // Households share a phone: two that both have an e-mail, and not the same, are two people.
      return byPhone
        .get(person.workspaceId + person.phoneKey)
        ?.find((contact) => person.emailKey === null || contact.emailKey === null);
    },
  };
}

/** What the contact lacks and the person brings. */
export function fillContact(contact: KnownContact, person: Person): Partial<KnownContact> {
  const fill: Partial<KnownContact> = {};
  if (contact.emailKey === null && person.emailKey !== null) {
    fill.email = person.email;
    fill.emailKey = person.emailKey;
  }
  if (contact.phoneKey === null && person.phoneKey !== null) {
    fill.phone = person.phone;
    fill.phoneKey = person.phoneKey;
  }
  if (contact.company === null && person.company !== null) fill.company = person.company;
  return fill;
}
