import type { Recipe } from './recipe.ts';

export const speedToLead: Recipe = {
  key: 'speed_to_lead',
  name: { en: 'Speed to lead', de: 'Schnell beim Lead' },
  description: {
    en: 'Assigns each new lead, asks for a call within five minutes, and reminds when nobody called.',
    de: 'Weist jeden neuen Lead zu, bittet um einen Anruf in fünf Minuten und erinnert, wenn keiner kam.',
  },
  definition: ({ language, users }) => ({
    trigger: { type: 'lead.created' },
    conditions: [{ field: 'assigned_user_id', operator: 'empty' }],
    steps: [
      { id: 'assign', type: 'assign', user_ids: users, by: 'least_loaded' },
      {
        ...{ id: 'task', type: 'create_task', due_in_minutes: 5 },
        title: { en: 'Call {{ lead.first_name }}', de: '{{ lead.first_name }} anrufen' }[language],
      },
      { id: 'called', type: 'wait', event: 'call.logged', minutes: 30 },
      {
        ...{ id: 'late', type: 'branch' },
        conditions: [{ field: 'steps.called.result', operator: 'is', value: 'timeout' }],
        yes: [
          {
            ...{ id: 'remind', type: 'create_task', due_in_minutes: 0 },
            title: {
              en: 'Still waiting for a call: {{ lead.first_name }}',
              de: 'Wartet noch auf einen Anruf: {{ lead.first_name }}',
            }[language],
          },
        ],
        no: [{ id: 'tag', type: 'add_tag', tag: { en: 'called', de: 'angerufen' }[language] }],
      },
    ],
  }),
};
