// Entries of the form plugins of WordPress, each in its own shape: Contact Form 7 and WPForms send flat
// fields, Gravity Forms an entry, Elementor fields with a title and a value. Nothing is signed, so the
// address is the secret. Pure.
import type { LeadConnector } from '../connector.ts';
import { readGeneric, splitGeneric } from '../read-generic.ts';

export const wordpress: LeadConnector = {
  type: 'wordpress',
  source: 'wordpress',
  verify: () => undefined,
  split: (request, { settings }) => splitGeneric(request, settings),
  read: readGeneric,
  sample: {
    payload: { 'your-name': 'Sofia Lindqvist', 'your-email': 'sofia@example.com' },
    fetched: undefined,
  },
};
