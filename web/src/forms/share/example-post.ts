// The request by which a server sends the answers of its own form. Pure.
import type { ExampleRequest, Form, FormField } from '@inlet/sdk';

const byKey: Record<string, string> = {
  name: 'Jane Doe',
  first_name: 'Jane',
  last_name: 'Doe',
  email: 'jane@example.com',
  phone: '+1 415 555 2671',
  company: 'Example Ltd',
  website: 'https://example.com',
  address: '1 Main Street',
  city: 'Springfield',
  state: 'Oregon',
  zip: '97477',
  event_type: 'Wedding',
  notes: 'Call me in the morning.',
};

export const examplePost = (
  { id, fields }: Pick<Form, 'id' | 'fields'>,
  origin: string,
): Pick<ExampleRequest, 'url' | 'headers' | 'body'> => ({
  url: `${origin}/api/v1/forms/${id}/submissions`,
  headers: { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' },
  body: Object.fromEntries(
    fields.filter(({ type }) => type !== 'hidden').map((field) => [field.key, exampleOf(field)]),
  ),
});

function exampleOf(field: FormField): unknown {
  const { key, type, options = [], rules = {} } = field;
  const values = options.map((one) => (typeof one === 'string' ? one : one.value));
  if (type === 'choice') return values[0] ?? '';
  if (type === 'choices') return values.slice(0, 1);
  if (type === 'checkbox' || type === 'consent') return true;
  if (type === 'number') return rules.min ?? 1;
  if (type === 'date') return rules.min ?? '2027-05-22';
  if (type === 'email') return byKey.email;
  if (type === 'phone') return byKey.phone;
  return byKey[key] ?? 'Text';
}
