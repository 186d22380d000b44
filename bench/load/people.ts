// Who the leads are of: a person a number, and one in ten of a person who has a lead already.

const firstNames = ['Jane', 'John', 'Sarah', 'Ahmed', 'Maria', 'Chen', 'Olga', 'Peter', 'Amara'];
const lastNames = ['Doe', 'Smith', 'Johnson', 'Garcia', 'Kowalski', 'Okafor', 'Tanaka', 'Novak'];

export interface BenchPerson {
  first: string;
  /** Another for each lead, so that no two leads have one name. */
  last: string;
  email: string;
  phone: string;
  /** Whether an earlier lead is of the same person. */
  isKnown: boolean;
}

const everyTenth = 10;

export function personOf(lead: number): BenchPerson {
  const isKnown = lead % everyTenth === everyTenth - 1;
  // The fourth of a ten about half way back: never one that is itself of a known person.
  const number = isKnown ? Math.floor(lead / 20) * everyTenth + 3 : lead;
  return {
    first: firstNames[lead % firstNames.length] as string,
    last: `${lastNames[lead % lastNames.length]} ${lead}`,
    email: `lead${number}@bench.example`,
    phone: `+1415${2_000_000 + number}`,
    isKnown,
  };
}
