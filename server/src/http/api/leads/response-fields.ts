// The fields of leads in responses that both full APIs show in the same form.
import { textOrNull } from '../response-schemas.ts';

export const externalId = textOrNull({ description: 'The id of the lead in your own system.' });

export const firstTouchAt = textOrNull({
  format: 'date-time',
  description:
    'When a user first called, wrote a note, or changed the status or the stage; null until then.',
});
