// Finds the contact of a lead among the contacts that a batch has read or created. Pure.

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

/** The details of a person that a lead was sent with. */
export type Person = Omit<KnownContact, 'id' | 'number'>;

export interface ContactIndex {
  add: (contact: KnownContact) => void;
  find: (person: Person) => KnownContact | undefined;
}

/** The contacts of one workspace. */
interface ContactTable {
  byEmail: Map<string, KnownContact>;
  byPhone: Map<string, KnownContact[]>;
}

export function createContactIndex(): ContactIndex {
  const byId = new Map<string, KnownContact>();
  const tables = new Map<string, ContactTable>();

  function tableOf(workspaceId: string): ContactTable {
    let table = tables.get(workspaceId);
    if (table === undefined) {
      table = { byEmail: new Map(), byPhone: new Map() };
      tables.set(workspaceId, table);
    }
    return table;
  }

  return {
    add(contact) {
      const known = byId.get(contact.id) ?? contact;
      byId.set(known.id, known);
      const { byEmail, byPhone } = tableOf(known.workspaceId);
      if (known.emailKey !== null) byEmail.set(known.emailKey, known);
      if (known.phoneKey === null) return;
      const samePhone = byPhone.get(known.phoneKey);
      if (samePhone === undefined) byPhone.set(known.phoneKey, [known]);
      else if (!samePhone.includes(known)) {
        samePhone.push(known);
        samePhone.sort((one, other) => one.number - other.number);
      }
    },
    find(person) {
      const { byEmail, byPhone } = tableOf(person.workspaceId);
      const sameEmail = person.emailKey === null ? undefined : byEmail.get(person.emailKey);
      if (sameEmail !== undefined || person.phoneKey === null) return sameEmail;
      // Households share a phone: two different e-mail addresses mean two people.
      return byPhone
        .get(person.phoneKey)
        ?.find((contact) => person.emailKey === null || contact.emailKey === null);
    },
  };
}

/** The fields that the contact lacks and the person has. */
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
