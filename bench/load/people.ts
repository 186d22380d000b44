// The person of each lead: a new one for each number, but one lead in ten repeats an earlier person.

const firstNames = ['Jane', 'John', 'Sarah', 'Ahmed', 'Maria', 'Chen', 'Olga', 'Peter', 'Amara'];
const lastNames = ['Doe', 'Smith', 'Johnson', 'Garcia', 'Kowalski', 'Okafor', 'Tanaka', 'Novak'];

export interface BenchPerson {
  first: string;
  /** Unique, so that no two leads share a name. */
  last: string;
  email: string;
  phone: string;
  /** Whether an earlier lead belongs to the same person. */
  isKnown: boolean;
}

const everyTenth = 10;

export function personOf(lead: number): BenchPerson {
  const isKnown = lead % everyTenth === everyTenth - 1;
  // Refers to the fourth lead of an earlier ten, which always belongs to a new person.
  const number = isKnown ? Math.floor(lead / 20) * everyTenth + 3 : lead;
  return {
    first: firstNames[lead % firstNames.length] as string,
    last: `${lastNames[lead % lastNames.length]} ${lead}`,
    email: `lead${number}@bench.example`,
    phone: `+1415${2_000_000 + number}`,
    isKnown,
  };
}
