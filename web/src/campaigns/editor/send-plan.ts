// What will happen when a campaign is sent. Pure.
import { type Draft, subjectsOf } from './draft.ts';

export interface SendPlan {
  /** Undefined without an A/B test. */
  test: { subjects: number; people: number; rest: number } | undefined;
  /** How long it takes at its rate, in minutes; undefined without a limit. */
  minutes: number | undefined;
}

export function planOf(draft: Draft, people: number): SendPlan {
  const { test, perMinute } = draft;
  const subjects = subjectsOf(draft).length;
  const tested = Math.min(people, Math.max(subjects, Math.ceil((people * test.share) / 100)));
  return {
    test: subjects > 1 ? { subjects, people: tested, rest: people - tested } : undefined,
    minutes: perMinute === null ? undefined : Math.ceil(people / perMinute),
  };
}
