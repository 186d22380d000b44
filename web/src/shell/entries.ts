// The entries of the sidebar. One is shown when its screen exists and the role may read what it shows.
import type { Counts } from '@inlet/sdk';
import {
  IconAddressBook,
  IconChartBar,
  IconCopy,
  IconCurrencyEuro,
  IconFileImport,
  IconForms,
  IconHome,
  IconInbox,
  IconListCheck,
  IconSend,
  IconSettings,
  IconSitemap,
  type TablerIcon,
} from '@tabler/icons-react';
import type { TextKey } from '../texts/t.ts';

export interface Entry {
  /** Below /w/{workspace}/. */
  path: string;
  label: TextKey;
  icon: TablerIcon;
  /** The second key of its sequence, after G. */
  key: string;
  scope: string;
  count?: (counts: Counts) => number | null;
}

export const mainEntries: readonly Entry[] = [
  { path: 'home', label: 'shell.home', icon: IconHome, key: 'h', scope: 'read:leads' },
  {
    ...{ path: 'leads', label: 'shell.leads', icon: IconInbox, key: 'l', scope: 'read:leads' },
    count: ({ leads }) => leads,
  },
  {
    ...{ path: 'contacts', label: 'shell.contacts', icon: IconAddressBook, key: 'c' },
    scope: 'read:contacts',
    count: ({ contacts }) => contacts,
  },
  {
    ...{ path: 'deals', label: 'shell.deals', icon: IconCurrencyEuro, key: 'd' },
    scope: 'read:deals',
    count: ({ open_deals }) => open_deals,
  },
  {
    ...{ path: 'tasks', label: 'shell.tasks', icon: IconListCheck, key: 't', scope: 'read:tasks' },
    count: ({ my_tasks: { due_today, overdue } }) => (due_today ?? 0) + (overdue ?? 0),
  },
  {
    ...{ path: 'duplicates', label: 'shell.duplicates', icon: IconCopy, key: 'u' },
    scope: 'read:contacts',
    count: ({ duplicates }) => duplicates,
  },
];

export const moreEntries: readonly Entry[] = [
  { path: 'forms', label: 'shell.forms', icon: IconForms, key: 'f', scope: 'read:forms' },
  {
    ...{ path: 'automations', label: 'shell.automations', icon: IconSitemap, key: 'a' },
    scope: 'read:automations',
  },
  {
    ...{ path: 'campaigns', label: 'shell.campaigns', icon: IconSend, key: 'm' },
    scope: 'read:campaigns',
  },
  { path: 'import', label: 'shell.import', icon: IconFileImport, key: 'i', scope: 'read:imports' },
  {
    ...{ path: 'analytics', label: 'shell.analytics', icon: IconChartBar, key: 'y' },
    scope: 'read:analytics',
  },
];

export const settingsEntry: Entry = {
  ...{ path: 'settings', label: 'shell.settings', icon: IconSettings, key: 's' },
  scope: 'read:users',
};
