// The documented request of each way to post a lead, filled in so that it can be pasted. They can
// be sent one after the other: each is another person.
import { type Contract, contracts } from '../../domain/keys/key.ts';

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
  header: 'Authorization: Bearer' | 'X-API-Key:';
  body: (installation: Installation) => object;
}

const leads = () => '/api/v1/leads';

const examples: Record<RequestName, Example> = {
  leadhub: {
    contract: 'leadhub',
    title: 'LeadHub, the native API',
    path: leads,
    header: 'Authorization: Bearer',
    body: () => ({ first_name: 'Sarah', email: 'sarah@example.com', source: 'api' }),
  },
  inbound: {
    contract: 'leadhub',
    title: 'LeadHub inbound: sent again, it answers with the lead that is there',
    path: ({ slug }) => `/api/inbound/leads?tenant=${slug}`,
    header: 'Authorization: Bearer',
    body: () => ({
      email: 'nora.johnson@example.com',
      first_name: 'Nora',
      last_name: 'Johnson',
      phone: '+14155551234',
      company: 'Tech Corp',
      source: 'zapier',
      notes: 'Came from newsletter signup',
      tags: ['newsletter'],
      custom_fields: { utm_campaign: 'spring-promo' },
    }),
  },
  crmleadpro: {
    contract: 'crmleadpro',
    title: 'CRMLead Pro',
    path: leads,
    header: 'Authorization: Bearer',
    body: () => ({
      name: 'Rajesh Kumar',
      email: 'rajesh@startup.in',
      phone: '+91 98765 00001',
      source: 'website_form',
      pipeline: 'sales',
    }),
  },
  remixcrm: {
    contract: 'remixcrm',
    title: 'RemixCRM',
    path: leads,
    header: 'Authorization: Bearer',
    body: () => ({
      name: 'Jane Doe',
      email: 'jane@example.com',
      phone: '+15551234567',
      event_date: '2026-08-15',
      event_type: 'Wedding',
    }),
  },
  snapcrm: {
    contract: 'snapcrm',
    title: 'SnapCRM: sent again, it answers 409, since the lead is there',
    path: leads,
    header: 'X-API-Key:',
    body: () => ({ firstName: 'Jane', lastName: 'Smith', email: 'jane.smith@example.com' }),
  },
  leadmarket: {
    contract: 'leadmarket',
    title: 'Lead market: sold to the first buyer',
    path: () => '/api/leads',
    header: 'Authorization: Bearer',
    body: ({ sellerCode }) => ({
      seller: sellerCode,
      category: exampleCategory,
      firstName: 'John',
      lastName: 'Doe',
      phone: '555-123-4567',
      email: 'john@email.com',
      state: 'TX',
    }),
  },
};

export const exampleCategory = 'Auto Insurance';
export const examplePrice = '45.00';

export const requestNames = [...contracts, 'inbound'] as const satisfies RequestName[];

export function titleOf(name: RequestName): string {
  return examples[name].title;
}

/** The request as a command of the shell. */
export function curlOf(name: RequestName, installation: Installation): string {
  const { contract, path, header, body } = examples[name];
  return [
    `curl -X POST "${installation.publicUrl}${path(installation)}"`,
    `-H "${header} ${installation.keys[contract]}"`,
    '-H "Content-Type: application/json"',
    `-d '${JSON.stringify(body(installation))}'`,
  ].join(' \\\n  ');
}
