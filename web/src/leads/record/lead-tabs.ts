// The tabs of a lead, by how much room there is. Pure.
import type { Layout } from '../../shell/layout.ts';

export type LeadTab = 'timeline' | 'details' | 'notes' | 'tasks' | 'sent' | 'more';

const tabs: Record<Layout, readonly LeadTab[]> = {
  wide: ['timeline', 'notes', 'tasks', 'sent'],
  rail: ['timeline', 'notes', 'tasks', 'sent', 'more'],
  phone: ['timeline', 'details', 'tasks', 'notes', 'more', 'sent'],
};

export const tabsOf = (layout: Layout): readonly LeadTab[] => tabs[layout];

/** An address may name a tab that this window does not have. */
export const tabOf = (layout: Layout, wanted: unknown): LeadTab =>
  tabs[layout].find((tab) => tab === wanted) ?? 'timeline';
