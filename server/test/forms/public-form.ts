// A listening program with public forms, and a clock that tests can advance.
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { freePort } from '../free-port.ts';
import { formMaker } from './contact-form.ts';

export const everyField = [
  { key: 'first_name', label: 'First name', type: 'text', required: true, width: 'half' },
  { key: 'last_name', label: 'Last name', type: 'text', width: 'half' },
  { key: 'email', label: 'Email', type: 'email', required: true, help: 'We answer to this one.' },
  { key: 'phone', label: 'Phone', type: 'phone' },
  { key: 'guests', label: 'Guests', type: 'number', rules: { min: 1, max: 500 } },
  { key: 'event_date', label: 'Day of the event', type: 'date' },
  {
    key: 'event_type',
    label: 'Occasion',
    type: 'choice',
    options: ['Wedding', 'Birthday', 'Other'],
  },
  {
    key: 'size',
    label: 'Which room do you have in mind?',
    type: 'choice',
    display: 'radio',
    options: [
      { value: 's', label: 'The small one, up to 40 guests' },
      { value: 'l', label: 'The large one' },
    ],
  },
  { key: 'extras', label: 'Anything else?', type: 'choices', options: ['Catering', 'Music'] },
  { key: 'notes', label: 'Your message', type: 'textarea', placeholder: 'What should we know?' },
  {
    key: 'privacy',
    label: 'Privacy',
    type: 'consent',
    required: true,
    text: 'I agree that my answers are kept, as the [privacy policy](https://example.com/privacy) says.',
  },
  { key: 'campaign', label: 'Campaign', type: 'hidden', parameter: 'c', default: 'none' },
];

export const emailOnly = [{ key: 'email', label: 'Email', type: 'email', required: true }];

export async function openForms() {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const program = await buildTestApp({ clock, config: { publicUrl: origin } });
  await program.app.listen({ port, host: '127.0.0.1' });
  const call = caller(program, program.keys.leadhub);

  const make = formMaker(call);
  const makeForm = (
    changes: object = {},
  ): Promise<{ id: number; public_id: string; url: string }> =>
    make({ name: 'Ask for an offer', fields: everyField, rate_limit: 1_000, ...changes });

  /** Reads the visit token of a page. */
  async function visitOf(url: string, headers: Record<string, string> = {}): Promise<string> {
    const html = await (await fetch(url, { headers })).text();
    return /name="_visit" value="([^"]+)"/.exec(html)?.[1] ?? '';
  }

  /** Submits a form like a browser without JavaScript, after some seconds. */
  async function send(
    url: string,
    values: Record<string, string>,
    { after = 5, visit, headers = {} }: SendOptions = {},
  ) {
    const fields = { _visit: visit ?? (await visitOf(url)), ...values };
    pass(after);
    return fetch(url, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  }

  const pass = (seconds: number) => {
    ahead += seconds * 1_000;
  };
  const lastLead = async () => {
    const { data } = (await call('GET', '/api/v1/leads?sort=created_at&per_page=1')).body;
    return data[0];
  };
  const counts = async (id: number) => {
    const { submissions_count: submissions, spam_count: spam } = (
      await call('GET', `/api/v1/forms/${id}`)
    ).body.data;
    return { submissions, spam };
  };
  return { ...program, origin, call, makeForm, visitOf, send, pass, lastLead, counts };
}

export interface SendOptions {
  after?: number;
  visit?: string;
  headers?: Record<string, string>;
}
