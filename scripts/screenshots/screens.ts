// The screens of the pictures in the docs, by the name of their files.
export interface Screen {
  name: string;
  /** Below the address of the workspace; with a slash at its beginning, below that of the program. */
  path: string;
  /** Opens the first record of the list that is there. */
  opensFirst?: boolean;
  /** Shows what make-changes.ts changes; the path may name its leads. */
  afterChanges?: boolean;
}

export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'start', path: 'start' },
  { name: 'home', path: 'home' },
  { name: 'leads', path: 'leads' },
  { name: 'leads-board', path: 'leads?layout=board' },
  { name: 'lead', path: 'leads?status=quoted', opensFirst: true },
  { name: 'contacts', path: 'contacts' },
  { name: 'deals', path: 'deals?layout=board' },
  { name: 'tasks', path: 'tasks?scope=all' },
  { name: 'analytics', path: 'analytics' },
  { name: 'forms', path: 'forms' },
  { name: 'api-keys', path: 'settings/api-keys' },
  // Late, since the contacts of the demo are compared meanwhile.
  { name: 'duplicates', path: 'duplicates' },
  { name: 'lead-merge', path: 'leads/{lead}/merge?with={other}', afterChanges: true },
  { name: 'history', path: 'history', afterChanges: true },
];
