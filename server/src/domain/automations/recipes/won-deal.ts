import type { Recipe } from './recipe.ts';

export const wonDeal: Recipe = {
  key: 'won_deal',
  name: { en: 'Hand over won deals', de: 'Gewonnene Deals übergeben' },
  description: {
    en: 'Tags the lead of a won deal as a customer and makes the tasks of the handover.',
    de: 'Kennzeichnet den Lead eines gewonnenen Deals als Kunden und legt die Aufgaben der Übergabe an.',
  },
  definition: ({ language }) => ({
    trigger: { type: 'deal.won' },
    conditions: [],
    steps: [
      { id: 'tag', type: 'add_tag', tag: { en: 'customer', de: 'Kunde' }[language] },
      {
        ...{ id: 'handover', type: 'create_task', due_in_minutes: 1440 },
        title: {
          en: 'Hand over {{ lead.first_name | default: "the deal" }} to delivery',
          de: '{{ lead.first_name | default: "Deal" }} an die Umsetzung übergeben',
        }[language],
      },
      { id: 'month', type: 'wait', minutes: 43_200 },
      {
        ...{ id: 'ask', type: 'create_task', due_in_minutes: 0 },
        title: {
          en: 'Ask {{ lead.first_name | default: "the customer" }} how it went',
          de: '{{ lead.first_name | default: "Kunden" }} fragen, wie es lief',
        }[language],
      },
    ],
  }),
};
