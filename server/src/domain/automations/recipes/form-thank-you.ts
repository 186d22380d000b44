import type { Recipe } from './recipe.ts';

export const formThankYou: Recipe = {
  key: 'form_thank_you',
  name: { en: 'Thank for a web form', de: 'Für ein Webformular danken' },
  description: {
    en: 'Thanks by e-mail whoever fills in a form.',
    de: 'Dankt per E-Mail, wenn jemand ein Formular ausfüllt.',
  },
  definition: ({ language }) => ({
    trigger: { type: 'form' },
    conditions: [{ field: 'email', operator: 'not_empty' }],
    steps: [
      {
        ...{ id: 'thanks', type: 'send_email' },
        subject: { en: 'Thank you for your message', de: 'Danke für Ihre Nachricht' }[language],
        body: {
          en: 'Hello {{ lead.first_name }},\n\nyour message has arrived. We will get back to you soon.',
          de: 'Hallo {{ lead.first_name }},\n\nIhre Nachricht ist angekommen. Wir melden uns bald.',
        }[language],
      },
    ],
  }),
};
