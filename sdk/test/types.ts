// What must compile, and what must not: the check of types judges this file, nothing runs it.
import { createInlet, type Event, type Lead, versionOf } from '../src/index.ts';

const inlet = createInlet({ baseUrl: 'https://crm.example.com', key: 'lh_x' });

export async function typesOfAnswers(): Promise<void> {
  const lead = await inlet.leads.get(7);
  const name: string = lead.name;
  // @ts-expect-error An email may be missing.
  const email: string = lead.email;
  // @ts-expect-error No lead has this.
  lead.nickname;
  // @ts-expect-error What a custom field holds is not known.
  const budget: number = lead.custom_fields.budget;
  const gone = await inlet.leads.delete(lead.id);
  // @ts-expect-error Nothing is answered.
  gone.id;
  const page = await inlet.leads.list().page();
  const total: number = page.meta.total;
  for await (const one of inlet.leads.list({ status: 'new' })) one satisfies Lead;
  for await (const one of inlet.leads.list().pages()) one.data satisfies Lead[];
  for await (const one of inlet.events.stream({ after: 7 })) one satisfies Event;
  void [name, email, budget, total];
}

export async function typesOfQuestions(): Promise<void> {
  await inlet.leads.create({ first_name: 'Ada', tags: ['one'], pipeline_id: 3 });
  await inlet.leads.update('lead_x', { email: null }, { ifMatch: versionOf({}) });
  // @ts-expect-error A text.
  await inlet.leads.create({ first_name: 7 });
  // @ts-expect-error Written wrongly.
  await inlet.leads.create({ firstname: 'Ada' });
  // @ts-expect-error The body is missing.
  await inlet.leads.create();
  // @ts-expect-error A lead has a first name, if an empty one.
  await inlet.leads.update(7, { first_name: null });
  // @ts-expect-error The id is missing.
  await inlet.leads.get();
  // @ts-expect-error An id is a number or a text.
  await inlet.leads.get({ id: 7 });
  // @ts-expect-error A note has the id of its lead, and its own.
  await inlet.notes.get(7);
  // @ts-expect-error There is no such call.
  await inlet.leads.archive(7);
  // @ts-expect-error Only a POST has one.
  await inlet.leads.update(7, {}, { idempotencyKey: 'x' });
  // @ts-expect-error The workspace is missing.
  await inlet.inbound.receiveLead({ first_name: 'Ada' });
}

export function typesOfQueries(): void {
  const { id } = {} as Lead;
  inlet.leads.list({ pipeline_id: id, starred: true, direction: 'asc', custom_fields: { a: 'b' } });
  inlet.notes.list(id, { per_page: 50 });
  // @ts-expect-error Not a filter.
  inlet.leads.list({ colour: 'red' });
  // @ts-expect-error Up or down.
  inlet.leads.list({ direction: 'sideways' });
  // @ts-expect-error Pages are asked for by the list.
  inlet.leads.list({ page: 2 });
  inlet.events.list({ after: 0, types: 'lead.*' });
  // @ts-expect-error The log has places, no pages.
  inlet.events.list().page();
}

export async function typesOfRequests(): Promise<void> {
  const { data, error } = await inlet.http.GET('/api/v1/leads/{id}', {
    params: { path: { id: 7 } },
  });
  data?.data satisfies Lead | undefined;
  error?.errors satisfies Record<string, string[]> | undefined;
  // @ts-expect-error No such path.
  await inlet.http.GET('/api/v1/nothing');
}
