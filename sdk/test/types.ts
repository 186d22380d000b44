// Code that must compile, and code that must not. Only the type checker uses this file.
import {
  createInlet,
  type Event,
  type Lead,
  type ReceivedMessage,
  versionOf,
} from '../src/index.ts';

const inlet = createInlet({ baseUrl: 'https://crm.example.com', key: 'lh_x' });

export async function responseTypes(): Promise<void> {
  const lead = await inlet.leads.get(7);
  const name: string = lead.name;
  // @ts-expect-error An email may be missing.
  const email: string = lead.email;
  // @ts-expect-error There is no such field.
  lead.nickname;
  // @ts-expect-error The type of a custom field is unknown.
  const budget: number = lead.custom_fields.budget;
  const deletion = await inlet.leads.delete(lead.id);
  // @ts-expect-error The response has no body.
  deletion.id;
  const page = await inlet.leads.list().page();
  const total: number = page.meta.total;
  for await (const one of inlet.leads.list({ status: 'new' })) one satisfies Lead;
  for await (const one of inlet.leads.list().pages()) one.data satisfies Lead[];
  for await (const one of inlet.events.stream({ after: 7 })) one satisfies Event;
  void [name, email, budget, total];
}

export async function bodyTypes(): Promise<void> {
  await inlet.leads.create({ first_name: 'Ada', tags: ['one'], pipeline_id: 3 });
  await inlet.leads.update('lead_x', { email: null }, { ifMatch: versionOf({}) });
  // @ts-expect-error It must be a string.
  await inlet.leads.create({ first_name: 7 });
  // @ts-expect-error The name is misspelled.
  await inlet.leads.create({ firstname: 'Ada' });
  // @ts-expect-error The body is missing.
  await inlet.leads.create();
  // @ts-expect-error A first name cannot be null.
  await inlet.leads.update(7, { first_name: null });
  // @ts-expect-error The id is missing.
  await inlet.leads.get();
  // @ts-expect-error An id is a number or a string.
  await inlet.leads.get({ id: 7 });
  // @ts-expect-error A note needs the id of its lead and its own.
  await inlet.notes.get(7);
  // @ts-expect-error There is no such method.
  await inlet.leads.archive(7);
  // @ts-expect-error Only a POST has an idempotencyKey.
  await inlet.leads.update(7, {}, { idempotencyKey: 'x' });
  // @ts-expect-error The workspace is missing.
  await inlet.inbound.receiveLead({ first_name: 'Ada' });
}

export function queryTypes(): void {
  const { id } = {} as Lead;
  inlet.leads.list({ pipeline_id: id, starred: true, direction: 'asc', custom_fields: { a: 'b' } });
  inlet.notes.list(id, { per_page: 50 });
  // @ts-expect-error Not a filter.
  inlet.leads.list({ colour: 'red' });
  // @ts-expect-error It must be asc or desc.
  inlet.leads.list({ direction: 'sideways' });
  // @ts-expect-error The list requests its pages.
  inlet.leads.list({ page: 2 });
  inlet.events.list({ after: 0, types: 'lead.*' });
  // @ts-expect-error The log has no pages.
  inlet.events.list().page();
}

export async function rawRequestTypes(): Promise<void> {
  const { data, error } = await inlet.http.GET('/api/v1/leads/{id}', {
    params: { path: { id: 7 } },
  });
  data?.data satisfies Lead | undefined;
  error?.errors satisfies Record<string, string[]> | undefined;
  // @ts-expect-error No such path.
  await inlet.http.GET('/api/v1/nothing');
}

export function messageTypes(message: ReceivedMessage): void {
  if (message.type === 'lead.status_changed') {
    const { changes, sequence } = message.data;
    // Without a version, the lead does not exist any more.
    if (message.data.version !== null) message.data.lead satisfies Lead;
    changes satisfies Record<string, unknown> | undefined;
    sequence satisfies number;
    // @ts-expect-error It is a message about a lead.
    message.data.deal;
  }
  if (message.type === 'form.submitted') message.data.form.lead_id satisfies number;
  // @ts-expect-error There is no such type.
  message.type === 'lead.imagined';
}

export async function streamTypes(): Promise<void> {
  const stream = inlet.events.stream(
    { viewing: 'lead:7' },
    { onPresence: ({ members, total }) => void [members[0]?.initials, total] },
  );
  for await (const event of stream) event satisfies Event;
  const { slug } = await inlet.leads.getWorkspace('0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60');
  slug satisfies string;
}
