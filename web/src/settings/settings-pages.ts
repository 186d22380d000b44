// The pages of the settings, in the order of their list. One is shown when the role may read it. Pure.
import type { TextKey } from '../texts/t.ts';

interface SettingsPage {
  /** Below /w/{workspace}/settings/. */
  path: string;
  label: TextKey;
  /** The scope that a role needs to see it; without one, everybody sees it. */
  scope?: string;
}

interface SettingsGroup {
  /** Undefined for the pages about oneself, which are headed by one's name. */
  label: TextKey | undefined;
  pages: readonly SettingsPage[];
}

export const settingsGroups: readonly SettingsGroup[] = [
  {
    label: 'settings.groupWorkspace',
    pages: [
      { path: 'workspace', label: 'settings.workspace', scope: 'read:settings' },
      { path: 'members', label: 'settings.members', scope: 'read:users' },
      { path: 'teams', label: 'settings.teams', scope: 'read:users' },
    ],
  },
  {
    label: 'settings.groupConnect',
    pages: [
      { path: 'api-keys', label: 'settings.apiKeys', scope: 'read:keys' },
      { path: 'webhooks', label: 'settings.webhooks', scope: 'read:webhooks' },
      { path: 'feeds', label: 'settings.feeds' },
      { path: 'mail', label: 'settings.mail', scope: 'read:settings' },
      { path: 'templates', label: 'settings.templates', scope: 'read:templates' },
      { path: 'suppressions', label: 'settings.suppressions', scope: 'read:suppressions' },
      { path: 'integrations', label: 'settings.integrations', scope: 'read:integrations' },
    ],
  },
  {
    label: 'settings.groupLeads',
    pages: [
      { path: 'pipelines', label: 'settings.pipelines', scope: 'read:pipelines' },
      { path: 'statuses', label: 'settings.statuses', scope: 'read:leads' },
      { path: 'sources', label: 'settings.sources', scope: 'read:leads' },
      { path: 'tags', label: 'settings.tags', scope: 'read:tags' },
      { path: 'fields', label: 'settings.fields', scope: 'read:fields' },
      { path: 'event-types', label: 'settings.eventTypes', scope: 'read:leads' },
      { path: 'scoring', label: 'settings.scoring', scope: 'read:scoring' },
    ],
  },
  {
    label: 'settings.groupSafety',
    pages: [{ path: 'audit', label: 'settings.audit', scope: 'read:events' }],
  },
  {
    label: undefined,
    pages: [
      { path: 'profile', label: 'settings.profile' },
      { path: 'notifications', label: 'settings.notifications' },
      { path: 'security', label: 'settings.security' },
      { path: 'appearance', label: 'settings.appearance' },
    ],
  },
];

/** The names of the pages in the documentation of each API. */
interface OtherName {
  name: string;
  /** The API, as it calls itself. */
  api: string;
  path: string;
  search: Record<string, string>;
  scope: string;
}

export const otherNames: readonly OtherName[] = [
  {
    ...{ name: 'Integrations → Lead API Keys', api: 'RemixCRM', path: 'api-keys' },
    ...{ search: { contract: 'remixcrm' }, scope: 'read:keys' },
  },
  {
    ...{ name: 'API Access', api: 'SnapCRM', path: 'api-keys' },
    ...{ search: { contract: 'snapcrm' }, scope: 'read:keys' },
  },
  {
    ...{ name: 'API Keys', api: 'LeadHub', path: 'api-keys' },
    ...{ search: { contract: 'leadhub' }, scope: 'read:keys' },
  },
  {
    ...{ name: 'API → Generate Key', api: 'CRMLead Pro', path: 'api-keys' },
    ...{ search: { contract: 'crmleadpro' }, scope: 'read:keys' },
  },
];

/** Whether every word of the search begins a word of the text. */
export function matchesWords(text: string, search: string): boolean {
  const words = wordsOf(text);
  return wordsOf(search).every((typed) => words.some((word) => word.startsWith(typed)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
