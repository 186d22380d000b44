import analytics from './analytics.json';
import automations from './automations.json';
import blocks from './blocks.json';
import board from './board.json';
import bulk from './bulk.json';
import campaigns from './campaigns.json';
import contact from './contact.json';
import deals from './deals.json';
import duplicates from './duplicates.json';
import errors from './errors.json';
import exportTexts from './exports.json';
import filters from './filters.json';
import forms from './forms.json';
import history from './history.json';
import home from './home.json';
import importTexts from './import.json';
import lead from './lead.json';
import leads from './leads.json';
import lists from './lists.json';
import merge from './merge.json';
import notifications from './notifications.json';
import palette from './palette.json';
import problems from './problems.json';
import progress from './progress.json';
import records from './records.json';
import session from './session.json';
import settings from './settings.json';
import settingsAccount from './settings-account.json';
import settingsAudit from './settings-audit.json';
import settingsCatalog from './settings-catalog.json';
import settingsFeeds from './settings-feeds.json';
import settingsFields from './settings-fields.json';
import settingsIntegrations from './settings-integrations.json';
import settingsKeys from './settings-keys.json';
import settingsMail from './settings-mail.json';
import settingsMembers from './settings-members.json';
import settingsNotifications from './settings-notifications.json';
import settingsPipelines from './settings-pipelines.json';
import settingsScoring from './settings-scoring.json';
import settingsTeams from './settings-teams.json';
import settingsWebhooks from './settings-webhooks.json';
import settingsWorkspace from './settings-workspace.json';
import shell from './shell.json';
import signIn from './sign-in.json';
import start from './start.json';
import tasks from './tasks.json';
import trash from './trash.json';
import undo from './undo.json';
import views from './views.json';
import whatsapp from './whatsapp.json';

export default {
  ...analytics,
  ...automations,
  ...blocks,
  ...board,
  ...bulk,
  ...campaigns,
  ...contact,
  ...deals,
  ...duplicates,
  ...errors,
  ...exportTexts,
  ...filters,
  ...forms,
  ...history,
  ...home,
  ...importTexts,
  ...lead,
  ...leads,
  ...lists,
  ...merge,
  ...notifications,
  ...palette,
  ...problems,
  ...progress,
  ...records,
  ...session,
  ...settings,
  ...settingsAccount,
  ...settingsAudit,
  ...settingsCatalog,
  ...settingsFeeds,
  ...settingsFields,
  ...settingsIntegrations,
  ...settingsKeys,
  ...settingsMail,
  ...settingsMembers,
  ...settingsNotifications,
  ...settingsPipelines,
  ...settingsScoring,
  ...settingsTeams,
  ...settingsWebhooks,
  ...settingsWorkspace,
  ...shell,
  ...signIn,
  ...start,
  ...tasks,
  ...trash,
  ...undo,
  ...views,
  ...whatsapp,
};
