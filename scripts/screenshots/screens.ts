// The screens of the pictures in the docs, by the name of their files.
export interface Screen {
  name: string;
  /** Below the address of the workspace; with a slash at its beginning, below that of the program. */
  path: string;
  /** Opens the first record of the list that is there. */
  opensFirst?: boolean;
  /** Chooses this file there, and waits for the screen that it opens. */
  uploads?: { name: string; text: string };
  /** Shows what make-changes.ts changes; the path may name its leads. */
  afterChanges?: boolean;
}

/** Of a trade fair, with problems. */
const fair = [
  'Name;E-Mail;Telefon;Firma;Anlass;Budget;Notiz',
  'Elena Rossi;e.rossi@nordsole.example;+39 06 5550 133;Nordsole Srl;Sommerfest;4.500,00;Halle B3',
  'Thijs Bakker;t.bakker@@dakwerk.example;+31 6 5550 0190;Bakker Dakwerken;Messe;12.000,00;ruft an',
  'Jörg Groß;joerg.gross@example.com;0171;Groß & Söhne;Hochzeit;8.750,00;nochmal anrufen',
  'Léa Martin;lea@martin.example;+33 1 5550 0112;Martin SARL;Sommerfest;k. A.;',
  ';;12;;Messe;;nur Karte',
].join('\r\n');

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
  // The only one.
  { name: 'automation', path: 'automations/1?step=called' },
  // The only one, and its template.
  { name: 'campaign', path: 'campaigns/1' },
  { name: 'template', path: 'settings/templates/1' },
  { name: 'api-keys', path: 'settings/api-keys' },
  { name: 'integrations', path: 'settings/integrations' },
  // The first, to which leads come.
  { name: 'integration', path: 'settings/integrations/1' },
  { name: 'integration-mapping', path: 'settings/integrations/1/mapping' },
  { name: 'integration-set-up', path: 'settings/integrations/new/webhook?id=1' },
  { name: 'import', path: 'import', uploads: { name: 'fair-2026.csv', text: fair } },
  // Late, since the contacts of the demo are compared meanwhile.
  { name: 'duplicates', path: 'duplicates' },
  { name: 'lead-merge', path: 'leads/{lead}/merge?with={other}', afterChanges: true },
  { name: 'history', path: 'history', afterChanges: true },
];
