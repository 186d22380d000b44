import type { LeadDraft } from '../../domain/leads/lead.ts';
import {
  companyEventWeights,
  eventWeights,
  type SourceName,
  sourceWeights,
  tags,
} from './business.ts';
import { createPersonMaker, type Person } from './make-person.ts';
import type { Random } from './random.ts';
import { messages } from './texts.ts';

export interface DemoLead {
  draft: LeadDraft & { createdAt: Date };
  source: SourceName;
  /** The member who works on it, also before it is assigned. */
  memberId: string;
  budget: number;
}

const day = 86_400_000;
const returning = 0.06;
const doubled = 0.03;

/** Makes one lead after the other; some are of people who came before. */
export function createLeadMaker(random: Random, memberIds: readonly string[], now: Date) {
  const people: Person[] = [];
  const persons = createPersonMaker(random);

  function nextPerson(): Person {
    if (people.length > 0 && random.chance(returning)) return random.pick(people);
    const known = people.length > 0 && random.chance(doubled) ? random.pick(people) : undefined;
    const person = known === undefined ? persons.make() : persons.double(known);
    people.push(person);
    return person;
  }

  return (createdAt: Date): DemoLead => {
    const person = nextPerson();
    const source = random.weighted(sourceWeights);
    const memberId = random.pick(memberIds);
    const budget = random.whole(8, 60) * (person.company === undefined ? 100 : 250);
    const isRecent = now.getTime() - createdAt.getTime() < day;
    return {
      source,
      memberId,
      budget,
      draft: {
        ...withoutMissing(person),
        ...(random.chance(0.6) ? makeEvent(random, createdAt, person.company !== undefined) : {}),
        ...(random.chance(0.35) ? { notes: random.pick(messages) } : {}),
        ...(isRecent && random.chance(0.5) ? {} : { assignee: { id: memberId } }),
        ...(random.chance(0.4) ? { customFields: { budget } } : {}),
        source,
        tags: makeTags(random),
        starred: random.chance(0.04),
        pipeline: { key: 'sales' },
        createdAt,
      },
    };
  };
}

function withoutMissing({ firstName, lastName, ...rest }: Person): LeadDraft {
  const present = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { firstName, lastName, ...Object.fromEntries(present) };
}

function makeEvent(
  random: Random,
  createdAt: Date,
  isCompany: boolean,
): Pick<LeadDraft, 'eventDate' | 'eventType'> {
  const at = new Date(createdAt.getTime() + random.whole(30, 330) * day);
  const eventType = random.weighted<string>(isCompany ? companyEventWeights : eventWeights);
  return { eventDate: at.toISOString().slice(0, 10), eventType };
}

function makeTags(random: Random): string[] {
  const count = random.weighted({ 0: 50, 1: 32, 2: 14, 3: 4 });
  return [...new Set(Array.from({ length: Number(count) }, () => random.weighted(tags)))];
}
