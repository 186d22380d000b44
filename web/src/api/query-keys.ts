// The keys of all queries. Those of a workspace begin with it, then with a noun, so that an event can
// name everything of a noun. Pure.

export type Noun =
  | 'me'
  | 'counts'
  | 'leads'
  | 'contacts'
  | 'duplicates'
  | 'deals'
  | 'tasks'
  | 'notes'
  | 'calls'
  | 'mails'
  | 'mail-settings'
  | 'whatsapp'
  | 'templates'
  | 'suppressions'
  | 'activity'
  | 'analytics'
  | 'views'
  | 'users'
  | 'teams'
  | 'keys'
  | 'statuses'
  | 'sources'
  | 'tags'
  | 'pipelines'
  | 'event-types'
  | 'feeds'
  | 'fields'
  | 'score-rules'
  | 'forms'
  | 'imports'
  | 'causes'
  | 'undos'
  | 'automations'
  | 'notifications'
  | 'campaigns'
  | 'integrations'
  | 'webhooks'
  | 'workspace'
  | 'events'
  | 'search';

type Params = Readonly<Record<string, unknown>>;

const all = (workspace: string, noun: Noun) => [workspace, noun] as const;

export const queryKeys = {
  /** Who is signed in, whatever the workspace. */
  session: () => ['session'] as const,
  /** Of the person, whatever the workspace. */
  passkeys: () => ['session', 'passkeys'] as const,
  /** Everything of a workspace. */
  workspace: (workspace: string) => [workspace] as const,
  /** Everything of a noun. */
  all,
  me: (workspace: string) => all(workspace, 'me'),
  counts: (workspace: string) => all(workspace, 'counts'),
  /** How many notifications are unread. */
  unread: (workspace: string) => [...all(workspace, 'notifications'), 'unread'] as const,
  /** Of an integration. No event makes it stale: each test calls the service. */
  integrationTest: (workspace: string, id: number) => [workspace, 'integration-test', id] as const,
  /** Every list of a noun. */
  lists: (workspace: string, noun: Noun) => [...all(workspace, noun), 'list'] as const,
  list: (workspace: string, noun: Noun, params: Params = {}) =>
    [...all(workspace, noun), 'list', params] as const,
  one: (workspace: string, noun: Noun, id: string | number) =>
    [...all(workspace, noun), 'one', String(id)] as const,
};
