// The tabs of a contact, by how much room there is. Pure.
import type { Layout } from '../../shell/layout.ts';

export type ContactTab = 'timeline' | 'details' | 'records';

const tabs: Record<Layout, readonly ContactTab[]> = {
  wide: ['timeline'],
  rail: ['timeline', 'records'],
  phone: ['timeline', 'details', 'records'],
};

export const contactTabsOf = (layout: Layout): readonly ContactTab[] => tabs[layout];

export const contactTabOf = (layout: Layout, wanted: unknown): ContactTab =>
  tabs[layout].find((tab) => tab === wanted) ?? 'timeline';
