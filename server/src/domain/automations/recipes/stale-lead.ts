import type { Recipe } from './recipe.ts';

export const staleLead: Recipe = {
  key: 'stale_lead',
  name: { en: 'Remind of stale leads', de: 'An ruhende Leads erinnern' },
  description: {
    en: 'Makes a task for the owner of a lead that nobody has touched for a week.',
    de: 'Legt eine Aufgabe an, wenn sich eine Woche lang niemand um einen Lead gekümmert hat.',
  },
  definition: ({ language }) => ({
    trigger: { type: 'inactivity', days: 7 },
    conditions: [{ field: 'status', operator: 'is_not', value: ['won', 'lost'] }],
    steps: [
      { id: 'tag', type: 'add_tag', tag: { en: 'stale', de: 'ruht' }[language] },
      {
        ...{ id: 'task', type: 'create_task', due_in_minutes: 480 },
        title: {
          en: 'Get back in touch with {{ lead.first_name }}',
          de: 'Wieder bei {{ lead.first_name }} melden',
        }[language],
      },
    ],
  }),
};
