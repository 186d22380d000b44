// The addresses of the settings.
import { screen } from './screen.ts';

export const settingsRoutes = [
  screen('/settings', () => import('./settings/settings-index.tsx'), 'SettingsIndex'),
  screen(
    '/settings/api-keys',
    () => import('./settings/api-keys/api-keys-screen.tsx'),
    'ApiKeysScreen',
  ),
  screen('/settings/api-keys/$id', () => import('./settings/api-keys/key-screen.tsx'), 'KeyScreen'),
  screen(
    '/settings/webhooks',
    () => import('./settings/webhooks/webhooks-screen.tsx'),
    'WebhooksScreen',
  ),
  screen(
    '/settings/webhooks/$id',
    () => import('./settings/webhooks/webhook-screen.tsx'),
    'WebhookScreen',
  ),
  screen('/settings/feeds', () => import('./settings/feeds/feeds-screen.tsx'), 'FeedsScreen'),
  screen(
    '/settings/workspace',
    () => import('./settings/workspace/workspace-screen.tsx'),
    'WorkspaceScreen',
  ),
  screen(
    '/settings/members',
    () => import('./settings/members/members-screen.tsx'),
    'MembersScreen',
  ),
  screen('/settings/teams', () => import('./settings/teams/teams-screen.tsx'), 'TeamsScreen'),
  screen(
    '/settings/profile',
    () => import('./settings/profile/profile-screen.tsx'),
    'ProfileScreen',
  ),
  screen(
    '/settings/notifications',
    () => import('./settings/notifications/notifications-screen.tsx'),
    'NotificationsScreen',
  ),
  screen(
    '/settings/security',
    () => import('./settings/security/security-screen.tsx'),
    'SecurityScreen',
  ),
  screen(
    '/settings/appearance',
    () => import('./settings/appearance/appearance-screen.tsx'),
    'AppearanceScreen',
  ),
  screen(
    '/settings/statuses',
    () => import('./settings/catalog/catalog-screen.tsx'),
    'StatusesScreen',
  ),
  screen(
    '/settings/sources',
    () => import('./settings/catalog/catalog-screen.tsx'),
    'SourcesScreen',
  ),
  screen('/settings/tags', () => import('./settings/catalog/catalog-screen.tsx'), 'TagsScreen'),
  screen(
    '/settings/event-types',
    () => import('./settings/catalog/catalog-screen.tsx'),
    'EventTypesScreen',
  ),
  screen(
    '/settings/pipelines',
    () => import('./settings/pipelines/pipelines-screen.tsx'),
    'PipelinesScreen',
  ),
  screen('/settings/fields', () => import('./settings/fields/fields-screen.tsx'), 'FieldsScreen'),
  screen(
    '/settings/scoring',
    () => import('./settings/scoring/scoring-screen.tsx'),
    'ScoringScreen',
  ),
  screen('/settings/mail', () => import('./settings/mail/mail-screen.tsx'), 'MailScreen'),
  screen(
    '/settings/suppressions',
    () => import('./settings/mail/suppressions-screen.tsx'),
    'SuppressionsScreen',
  ),
  screen(
    '/settings/templates',
    () => import('./settings/templates/templates-screen.tsx'),
    'TemplatesScreen',
  ),
  screen(
    '/settings/templates/$id',
    () => import('./settings/templates/template-screen.tsx'),
    'TemplateScreen',
  ),
  screen('/settings/audit', () => import('./settings/audit/audit-screen.tsx'), 'AuditScreen'),
  screen(
    '/settings/integrations',
    () => import('./settings/integrations/integrations-screen.tsx'),
    'IntegrationsScreen',
  ),
  screen(
    '/settings/integrations/new/$type',
    () => import('./settings/integrations/set-up/set-up-screen.tsx'),
    'SetUpScreen',
  ),
  screen(
    '/settings/integrations/$id',
    () => import('./settings/integrations/integration-screen.tsx'),
    'IntegrationScreen',
  ),
  screen(
    '/settings/integrations/$id/mapping',
    () => import('./settings/integrations/mapping/mapping-screen.tsx'),
    'MappingScreen',
  ),
  screen(
    '/settings/integrations/$id/settings',
    () => import('./settings/integrations/integration-settings-screen.tsx'),
    'IntegrationSettingsScreen',
  ),
];
