import type { Recipe } from './recipe.ts';

const wait = (id: string, minutes: number) => ({
  ...{ id, type: 'wait', event: 'mail.received', minutes },
});

const silent = (id: string) => [{ field: `steps.${id}.result`, operator: 'is', value: 'timeout' }];

export const nurture: Recipe = {
  key: 'nurture',
  name: { en: 'Nurture until a reply', de: 'Nachfassen bis zur Antwort' },
  description: {
    en: 'Writes to a new lead, waits three days for a reply, writes once more, then makes a task.',
    de: 'Schreibt einem neuen Lead, wartet drei Tage auf Antwort, schreibt noch einmal und legt dann eine Aufgabe an.',
  },
  definition: ({ language }) => {
    const hello = { en: 'Hello {{ lead.first_name }},', de: 'Hallo {{ lead.first_name }},' }[
      language
    ];
    return {
      trigger: { type: 'lead.created' },
      conditions: [{ field: 'email', operator: 'not_empty' }],
      steps: [
        {
          ...{ id: 'first', type: 'send_email' },
          subject: { en: 'Your enquiry', de: 'Ihre Anfrage' }[language],
          body: {
            en: `${hello}\n\nthank you for your enquiry. When may we call you?`,
            de: `${hello}\n\ndanke für Ihre Anfrage. Wann dürfen wir Sie anrufen?`,
          }[language],
        },
        wait('reply', 4_320),
        {
          ...{ id: 'silent', type: 'branch', conditions: silent('reply') },
          yes: [
            {
              ...{ id: 'second', type: 'send_email' },
              subject: { en: 'Still interested?', de: 'Noch Interesse?' }[language],
              body: {
                en: `${hello}\n\nis this still of interest? A short reply is enough.`,
                de: `${hello}\n\nist das Thema noch aktuell? Eine kurze Antwort genügt.`,
              }[language],
            },
            wait('late_reply', 4_320),
          ],
          no: [],
        },
        {
          ...{ id: 'task', type: 'create_task', due_in_minutes: 0 },
          title: { en: 'Call {{ lead.first_name }}', de: '{{ lead.first_name }} anrufen' }[
            language
          ],
        },
      ],
    };
  },
};
