// Which messages of a campaign are shown: those in a state, or those of which a fact is known. Pure.

const states = ['queued', 'sent', 'failed', 'suppressed', 'unknown'] as const;
const facts = [
  ...(['delivered', 'opened', 'clicked', 'replied', 'won'] as const),
  ...(['bounced', 'complained', 'unsubscribed'] as const),
];
type State = (typeof states)[number];
type Fact = (typeof facts)[number];

export type Show = 'all' | State | Fact;
export const shows: readonly Show[] = ['all', ...states, ...facts];

export function filterOf(show: Show): { state?: State; fact?: Fact } {
  const state = states.find((one) => one === show);
  if (state !== undefined) return { state };
  const fact = facts.find((one) => one === show);
  return fact === undefined ? {} : { fact };
}

export const readShow = (text: string | undefined): Show =>
  shows.find((one) => one === text) ?? 'all';
