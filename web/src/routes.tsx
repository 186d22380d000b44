// All addresses of the app. A screen is loaded when it is opened, or when a link to it is hovered.
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ErrorScreen } from './error-screen.tsx';
import { NotFound } from './not-found.tsx';
import { findWorkspace } from './open-workspace.ts';
import { root, screen, workspace } from './screen.ts';
import { parseSearch, stringifySearch } from './search-params.ts';
import { settingsRoutes } from './settings-routes.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  component: lazyRouteComponent(
    () => import('./sign-in/second-factor-screen.tsx'),
    'SecondFactorScreen',
  ),
});

/** Every shared component in every state, for developers and tests. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: lazyRouteComponent(() => import('./gallery/gallery.tsx')),
});

const first = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$workspace/home', params, replace: true });
  },
});

const home = screen('/home', () => import('./home/home-screen.tsx'), 'HomeScreen');

const leads = screen('/leads', () => import('./leads/list/leads-screen.tsx'), 'LeadsScreen');

const lead = screen('/leads/$id', () => import('./leads/record/lead-screen.tsx'), 'LeadScreen', {
  hasOwnBar: true,
});

const mergeLeads = screen(
  '/leads/$id/merge',
  () => import('./leads/merge/lead-merge-screen.tsx'),
  'LeadMergeScreen',
);

const start = screen('/start', () => import('./start/start-screen.tsx'), 'StartScreen');

const contacts = screen(
  '/contacts',
  () => import('./contacts/list/contacts-screen.tsx'),
  'ContactsScreen',
);

const contact = screen(
  '/contacts/$id',
  () => import('./contacts/record/contact-screen.tsx'),
  'ContactScreen',
);

const mergeContacts = screen(
  '/contacts/$id/merge',
  () => import('./contacts/merge/contact-merge-screen.tsx'),
  'ContactMergeScreen',
);

const duplicates = [
  screen('/duplicates', () => import('./duplicates/duplicates-screen.tsx'), 'DuplicatesScreen'),
  screen(
    '/duplicates/$group',
    () => import('./duplicates/duplicates-screen.tsx'),
    'DuplicatesScreen',
  ),
] as const;

const tasks = screen('/tasks', () => import('./tasks/tasks-screen.tsx'), 'TasksScreen');

const imports = screen('/import', () => import('./imports/imports-screen.tsx'), 'ImportsScreen');

const oneImport = screen(
  '/import/$id',
  () => import('./imports/import-screen.tsx'),
  'ImportScreen',
);

const history = [
  screen('/history', () => import('./history/history-screen.tsx'), 'HistoryScreen'),
  screen('/history/$cause', () => import('./history/history-screen.tsx'), 'HistoryScreen'),
] as const;

const trash = screen('/trash', () => import('./trash/trash-screen.tsx'), 'TrashScreen');

const deals = screen('/deals', () => import('./deals/list/deals-screen.tsx'), 'DealsScreen');

const deal = screen('/deals/$id', () => import('./deals/record/deal-screen.tsx'), 'DealScreen');

const missing = screen('/$', () => import('./not-found.tsx'), 'NotFound');

const forms = [
  screen('/forms', () => import('./forms/forms-screen.tsx'), 'FormsScreen'),
  createRoute({
    getParentRoute: () => workspace,
    path: '/forms/$form',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/w/$workspace/forms/$form/edit', params, replace: true });
    },
  }),
  screen(
    '/forms/$form/edit',
    () => import('./forms/editor/form-editor-screen.tsx'),
    'FormEditorScreen',
  ),
  screen('/forms/$form/share', () => import('./forms/share/share-screen.tsx'), 'ShareScreen'),
  screen(
    '/forms/$form/answers',
    () => import('./forms/answers/answers-screen.tsx'),
    'AnswersScreen',
  ),
] as const;

const automations = [
  screen(
    '/automations',
    () => import('./automations/list/automations-screen.tsx'),
    'AutomationsScreen',
  ),
  screen(
    '/automations/$automation',
    () => import('./automations/automation-screen.tsx'),
    'AutomationScreen',
  ),
  screen(
    '/automations/$automation/runs/$run',
    () => import('./automations/runs/run-screen.tsx'),
    'RunScreen',
  ),
] as const;

const campaigns = [
  screen('/campaigns', () => import('./campaigns/list/campaigns-screen.tsx'), 'CampaignsScreen'),
  screen('/campaigns/$campaign', () => import('./campaigns/campaign-screen.tsx'), 'CampaignScreen'),
] as const;

const analytics = [
  createRoute({
    getParentRoute: () => workspace,
    path: '/analytics',
    beforeLoad: ({ params }) => {
      const report = { ...params, report: 'funnel' };
      throw redirect({ to: '/w/$workspace/analytics/$report', params: report, replace: true });
    },
  }),
  screen('/analytics/$report', () => import('./analytics/analytics-screen.tsx'), 'AnalyticsScreen'),
] as const;

const withoutWorkspace = ['/', '/$'].map((path) =>
  createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: ({ location }) => findWorkspace(location),
  }),
);

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    secondFactor,
    gallery,
    workspace.addChildren([
      ...[first, home, leads, lead, mergeLeads, contacts, contact, mergeContacts, deals, deal],
      ...[tasks, ...history, trash, start, imports, oneImport, ...duplicates, ...forms],
      ...automations,
      ...campaigns,
      ...[...analytics, ...settingsRoutes, missing],
    ]),
    ...withoutWorkspace,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // A reload and a link keep the address as it was written.
  search: { strict: false },
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** On a phone, its own actions stand at the bottom in place of the app's bar. */
    hasOwnBar?: boolean;
  }
}
