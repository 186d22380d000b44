// One request for each way to post a lead, filled in so that it can be pasted. The quickstart prints
// them with its keys, the web app shows them beside a new key, and the README has variables of the
// shell. Each is another person. Pure.
import type { Contract } from './key.ts';

export interface Installation {
  publicUrl: string;
  slug: string;
  sellerCode: string;
  keys: Record<Contract, string>;
}

export type RequestName = Contract | 'inbound';

interface Example {
  contract: Contract;
  title: string;
  path: (installation: Installation) => string;
  /** How the key is sent. */
  header: 'Authorization' | 'X-API-Key';
  body: (installation: Installation) => object;
}

const leads = () => '/api/v1/leads';

export const exampleCategory = 'Auto Insurance';
export const examplePrice = '45.00';

const examples: Record<RequestName, Example> = {
  leadhub: {
    contract: 'leadhub',
    title: 'LeadHub, the native API',
    path: leads,
    header: 'Authorization',
    body: () => ({
      first_name: 'Sarah',
      last_name: 'Johnson',
      email: 'sarah.johnson@example.com',
      source: 'api',
    }),
  },
  inbound: {
    contract: 'leadhub',
    title: "LeadHub's inbound endpoint, for forms and no-code tools; sent again, it finds its lead",
    path: ({ slug }) => `/api/inbound/leads?tenant=${slug}`,
    header: 'Authorization',
    body: () => ({
      email: 'tom.baker@example.org',
      first_name: 'Tom',
      last_name: 'Baker',
      phone: '+14155550102',
      company: 'Baker Events',
      source: 'zapier',
      notes: 'Came from the newsletter',
      tags: ['newsletter'],
      custom_fields: { utm_campaign: 'spring-promo' },
    }),
  },
  crmleadpro: {
    contract: 'crmleadpro',
    title: 'CRMLead Pro',
    path: leads,
    header: 'Authorization',
    body: () => ({
      name: 'Rajesh Kumar',
      email: 'rajesh.kumar@startup.example',
      phone: '+1 202 555 0103',
      source: 'website_form',
      pipeline: 'sales',
    }),
  },
  remixcrm: {
    contract: 'remixcrm',
    title: 'RemixCRM',
    path: leads,
    header: 'Authorization',
    body: () => ({
      name: 'Jane Doe',
      email: 'jane.doe@example.net',
      phone: '+15125550104',
      event_date: '2027-08-14',
      event_type: 'Wedding',
    }),
  },
  snapcrm: {
    contract: 'snapcrm',
    title: 'SnapCRM; sent again, it answers 409, since the lead is there',
    path: leads,
    header: 'X-API-Key',
    body: () => ({
      firstName: 'Mary',
      lastName: 'Miller',
      email: 'mary.miller@example.com',
      company: 'Acme Inc',
    }),
  },
  leadmarket: {
    contract: 'leadmarket',
    title: 'The lead market; the lead is sold to the first buyer',
    path: () => '/api/leads',
    header: 'Authorization',
    body: ({ sellerCode }) => ({
      seller: sellerCode,
      category: exampleCategory,
      firstName: 'John',
      lastName: 'Carter',
      phone: '214-555-0106',
      state: 'TX',
    }),
  },
};

export const requestNames = Object.keys(examples) as RequestName[];

export function titleOf(name: RequestName): string {
  return examples[name].title;
}

export interface ExampleRequest {
  name: RequestName;
  contract: Contract;
  method: 'POST';
  url: string;
  headers: Record<string, string>;
  body: object;
}

export function requestOf(name: RequestName, installation: Installation): ExampleRequest {
  const { contract, path, header, body } = examples[name];
  const key = installation.keys[contract];
  return {
    ...{ name, contract, method: 'POST', url: installation.publicUrl + path(installation) },
    headers: {
      [header]: header === 'Authorization' ? `Bearer ${key}` : key,
      'Content-Type': 'application/json',
    },
    body: body(installation),
  };
}

/** The request as a command of the shell. */
export function curlOf(name: RequestName, installation: Installation): string {
  const { method, url, headers, body } = requestOf(name, installation);
  return [
    `curl -X ${method} "${url}"`,
    ...Object.entries(headers).map(([header, value]) => `-H "${header}: ${value}"`),
    `-d '${JSON.stringify(body)}'`,
  ].join(' \\\n  ');
}

/** Lists the leads that the requests made. */
export function curlOfList({ publicUrl, keys }: Installation): string {
  return `curl "${publicUrl}/api/v1/leads?per_page=25" \\\n  -H "Authorization: Bearer ${keys.leadhub}"`;
}
