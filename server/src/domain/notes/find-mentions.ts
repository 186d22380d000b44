// Finds whom a text mentions: `@` and the name or the e-mail address of an active member. Pure.
import type { Member } from '../members/member.ts';
import type { Identified } from '../record-ref.ts';

export interface Mention extends Identified {
  /** As the text has it. */
  name: string;
  /** Of the `@`; both as JavaScript counts characters. */
  start: number;
  length: number;
}

type Named = Pick<Member, 'id' | 'number' | 'name' | 'email'>;

interface Candidate {
  text: string;
  /** What must not follow: it would be another name, or another address. */
  continues: RegExp;
  members: Named[];
}

const at = /(?<![\p{L}\p{N}_.+-])@/gu;
const nameGoesOn = /^(?:[\p{L}\p{N}_]|-[\p{L}\p{N}])/u;
const addressGoesOn = /^(?:[\p{L}\p{N}_]|[.-][\p{L}\p{N}])/u;
const maxMentions = 100;

export function findMentions(body: string, members: readonly Named[]): Mention[] {
  const candidates = candidatesOf(members);
  const mentions: Mention[] = [];
  let end = 0;
  for (const { index: start } of body.matchAll(at)) {
    if (start < end) continue;
    const rest = body.slice(start + 1, start + 301);
    const found = candidates.get(firstOf(rest))?.find((one) => startsWith(rest, one));
    if (found === undefined) continue;
    const name = rest.slice(0, found.text.length);
    end = start + 1 + name.length;
    for (const { id, number } of found.members) {
      mentions.push({ id, number, name, start, length: end - start });
    }
    if (mentions.length >= maxMentions) break;
  }
  return mentions;
}

/** By their first letter, the longest first: "Jo Smith" is not "Jo". */
function candidatesOf(members: readonly Named[]): Map<string, Candidate[]> {
  const byText = new Map<string, Candidate>();
  for (const member of members) {
    for (const [given, continues] of [
      [member.name, nameGoesOn],
      [member.email, addressGoesOn],
    ] as const) {
      const text = lower(given);
      if (text === '') continue;
      const candidate = byText.get(text) ?? { text, continues, members: [] };
      candidate.members.push(member);
      byText.set(text, candidate);
    }
  }
  const longestFirst = [...byText.values()].sort((a, b) => b.text.length - a.text.length);
  return Map.groupBy(longestFirst, ({ text }) => firstOf(text));
}

/** Of the same length, which only this letter would change. */
const lower = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

const firstOf = (text: string): string => lower(text.charAt(0));

function startsWith(rest: string, { text, continues }: Candidate): boolean {
  return lower(rest.slice(0, text.length)) === text && !continues.test(rest.slice(text.length));
}
