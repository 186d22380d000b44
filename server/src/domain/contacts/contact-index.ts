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

/** A contact that may match. */
export interface ContactCandidate extends KnownContact {
  /** The match key of the secondary address by which it was found. */
  secondaryKey?: string | null;
}

export interface ContactIndex {
  add: (contact: ContactCandidate) => void;
  /** By a primary address; by a secondary one only when the primary ones find nobody. */
  find: (person: Person) => KnownContact | undefined;
  /** Whether the e-mail address of the person is a secondary one of a contact. */
  isSecondaryEmail: (person: Person) => boolean;
}

/** The contacts of one workspace. */
interface ContactTable {
  byEmail: Map<string, KnownContact>;
  byPhone: Map<string, KnownContact[]>;
  /** Keys of both kinds: one of an e-mail address has an @, one of a phone has none. */
  bySecondary: Map<string, KnownContact[]>;
}

export function createContactIndex(): ContactIndex {
  const byId = new Map<string, KnownContact>();
  const tables = new Map<string, ContactTable>();

  function tableOf(workspaceId: string): ContactTable {
    let table = tables.get(workspaceId);
    if (table === undefined) {
      table = { byEmail: new Map(), byPhone: new Map(), bySecondary: new Map() };
      tables.set(workspaceId, table);
    }
    return table;
  }

  return {
    add(contact) {
      const known = byId.get(contact.id) ?? contact;
      byId.set(known.id, known);
      const { byEmail, byPhone, bySecondary } = tableOf(known.workspaceId);
      if (known.emailKey !== null) byEmail.set(known.emailKey, known);
      if (known.phoneKey !== null) addTo(byPhone, known.phoneKey, known);
      if (contact.secondaryKey) addTo(bySecondary, contact.secondaryKey, known);
    },
    find(person) {
      const { byEmail, byPhone, bySecondary } = tableOf(person.workspaceId);
      const { emailKey, phoneKey } = person;
      return (
        (emailKey && byEmail.get(emailKey)) ||
        (phoneKey && ofHousehold(byPhone.get(phoneKey), person)) ||
        (emailKey && bySecondary.get(emailKey)?.[0]) ||
        (phoneKey && ofHousehold(bySecondary.get(phoneKey), person)) ||
        undefined
      );
    },
    isSecondaryEmail({ workspaceId, emailKey }) {
      return emailKey !== null && tableOf(workspaceId).bySecondary.has(emailKey);
    },
  };
}

function addTo(table: Map<string, KnownContact[]>, key: string, contact: KnownContact): void {
  const sameKey = table.get(key);
  if (sameKey === undefined) table.set(key, [contact]);
  else if (!sameKey.includes(contact)) {
    sameKey.push(contact);
    sameKey.sort((one, other) => one.number - other.number);
  }
}

/** Households share a phone: two different e-mail addresses mean two people. */
function ofHousehold(
  contacts: readonly KnownContact[] | undefined,
  { emailKey }: Person,
): KnownContact | undefined {
  return contacts?.find((contact) => emailKey === null || contact.emailKey === null);
}

/** The fields that the contact lacks and the person has. A contact with secondary addresses of a kind
 *  has a primary one, so no fill repeats one of them. */
export function fillContact(contact: KnownContact, person: Person): Partial<KnownContact> {
  const fill: Partial<KnownContact> = {};
  if (contact.emailKey === null && person.emailKey !== null) {
    fill.email = person.email;
    fill.emailKey = person.emailKey;
  }
  if (contact.phone === null && person.phoneKey !== null) {
    fill.phone = person.phone;
    fill.phoneKey = person.phoneKey;
  }
  if (contact.company === null && person.company !== null) fill.company = person.company;
  return fill;
}
