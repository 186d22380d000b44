import type { Recipe } from './recipe.ts';

export const roundRobin: Recipe = {
  key: 'round_robin',
  name: { en: 'Assign by turns', de: 'Reihum zuweisen' },
  description: {
    en: 'Gives each new lead without an owner to the next member in turn.',
    de: 'Gibt jeden neuen Lead ohne Zuständige reihum dem nächsten Mitglied.',
  },
  definition: ({ users }) => ({
    trigger: { type: 'lead.created' },
    conditions: [{ field: 'assigned_user_id', operator: 'empty' }],
    steps: [{ id: 'assign', type: 'assign', user_ids: users, by: 'turns' }],
  }),
};
