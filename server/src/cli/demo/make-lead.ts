import type { LeadDraft } from '../../domain/leads/lead.ts';
import { eventWeights, notes, type SourceName, sourceWeights, tags } from './business.ts';
import { makePerson, type Person } from './make-person.ts';
import type { Random } from './random.ts';

export interface DemoLead {
  draft: LeadDraft & { createdAt: Date };
  source: SourceName;
}

const day = 86_400_000;
const returning = 0.08;

/** Makes one lead after the other; some are people who were there before. */
export function createLeadMaker(random: Random, memberIds: readonly string[]) {
  const people: Person[] = [];

  function nextPerson(): Person {
    if (people.length > 0 && random.chance(returning)) return random.pick(people);
    const person = makePerson(random, people.length + 1);
    people.push(person);
    return person;
  }

  return (createdAt: Date): DemoLead => {
    const person = nextPerson();
    const source = random.weighted(sourceWeights);
    return {
      source,
      draft: {
        ...withoutMissing(person),
        ...(random.chance(0.4) ? makeEvent(random, createdAt) : {}),
        ...(random.chance(0.35) ? { notes: random.pick(notes) } : {}),
        ...(random.chance(0.9) ? { assignee: { id: random.pick(memberIds) } } : {}),
        ...(random.chance(0.3) ? { customFields: { budget: random.whole(5, 200) * 100 } } : {}),
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
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { firstName, lastName, ...Object.fromEntries(given) };
}

function makeEvent(random: Random, createdAt: Date): Pick<LeadDraft, 'eventDate' | 'eventType'> {
  const at = new Date(createdAt.getTime() + random.whole(14, 330) * day);
  return { eventDate: at.toISOString().slice(0, 10), eventType: random.weighted(eventWeights) };
}

function makeTags(random: Random): string[] {
  const count = random.weighted({ 0: 50, 1: 32, 2: 14, 3: 4 });
  return [...new Set(Array.from({ length: Number(count) }, () => random.weighted(tags)))];
}
