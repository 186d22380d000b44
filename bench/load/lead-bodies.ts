// A lead in the documented form of each intake route, built cheaply: only the person differs.
import { personOf } from './people.ts';

export const intakeRoutes = [
  'leadhub',
  'crmleadpro',
  'remixcrm',
  'snapcrm',
  'leadmarket',
  'inbound',
] as const;
export type IntakeRoute = (typeof intakeRoutes)[number];

export const category = 'Auto Insurance';

const notes = 'Interested in the enterprise plan; asks for a call.';

/** The JSON of a lead. `seller` is the code of the workspace in leadmarket. */
export const leadBodies: Record<IntakeRoute, (lead: number, seller: string) => string> = {
  leadhub(lead) {
    const { first, last, email, phone } = personOf(lead);
    return `{"first_name":"${first}","last_name":"${last}","email":"${email}","phone":"${phone}","source":"website","status":"new","notes":"${notes}","custom_fields":{"budget":"10000"}}`;
  },
  crmleadpro(lead) {
    const { first, last, email, phone } = personOf(lead);
    return `{"name":"${first} ${last}","email":"${email}","phone":"${phone}","source":"website","status":"new","notes":"${notes}","custom_fields":{"budget":"10000"}}`;
  },
  remixcrm(lead) {
    const { first, last, email, phone } = personOf(lead);
    return `{"first_name":"${first}","last_name":"${last}","email":"${email}","phone":"${phone}","event_date":"2026-08-15","event_type":"Wedding","source":"website","notes":"${notes}","status":"new"}`;
  },
  // A second lead with the same e-mail is a conflict there, so a known person matches by phone alone.
  snapcrm(lead) {
    const { first, last, email, phone, isKnown } = personOf(lead);
    const emailField = isKnown ? '' : `"email":"${email}",`;
    return `{"firstName":"${first}","lastName":"${last}",${emailField}"phone":"${phone}","company":"Acme Inc","website":"https://acme.example","source":"website","address":"123 Main St","city":"New York","state":"NY","zipcode":"10001"}`;
  },
  leadmarket(lead, seller) {
    const { first, last, email, phone } = personOf(lead);
    return `{"seller":"${seller}","category":"${category}","firstName":"${first}","lastName":"${last}","email":"${email}","phone":"${phone}","state":"TX","zip":"75001","city":"Dallas"}`;
  },
  inbound(lead) {
    const { first, last, email, phone } = personOf(lead);
    return `{"email":"${email}","first_name":"${first}","last_name":"${last}","phone":"${phone}","company":"Tech Corp","source":"website","notes":"${notes}","custom_fields":{"utm_campaign":"spring"}}`;
  },
};
