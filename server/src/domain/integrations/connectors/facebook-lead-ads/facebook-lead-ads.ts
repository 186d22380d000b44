// Leads from the forms of a page of Facebook and of Instagram. A notification only names a lead, which is
// then read by the Graph API.
import { DomainError } from '../../../errors.ts';
import type { Json } from '../../../leads/lead.ts';
import {
  BackfillFailed,
  type Check,
  type ConnectedIntegration,
  type Fetched,
  type FetchedDelivery,
  type LeadConnector,
  type NewDelivery,
} from '../connector.ts';
import { isObject, listOf, objectOf, textOf } from '../json-value.ts';
import { type GraphDeps, readGraph } from '../meta/graph.ts';
import { metaChallenge, verifyMeta } from '../meta/verify-meta.ts';
import { readMetaLead } from './read-lead.ts';

const fields = 'id,created_time,ad_id,form_id,field_data,custom_disclaimer_responses';
const pageSize = '100';

export function createFacebookLeadAds(deps: GraphDeps): LeadConnector {
  return {
    type: 'facebook_lead_ads',
    source: 'facebook',
    challenge: (query, { settings }) => metaChallenge(query, settings.verify_token),
    verify: (request, { settings }) => verifyMeta(request, settings.app_secret),
    split: ({ body }) => splitNotification(body),
    fetch: (integration, payload) => fetchLead(deps, integration, payload),
    read: ({ payload, fetched }) => readMetaLead(payload, fetched),
    backfill: (integration, form) => readForm(deps, integration, form),
    check: (integration) => checkPage(deps, integration),
    sample: {
      payload: { leadgen_id: '444444444444', form_id: '444444444444' },
      fetched: {
        ...{ id: '444444444444', form_id: '444444444444' },
        created_time: '2026-03-28T09:15:00+0000',
        field_data: [
          { name: 'full_name', values: ['Sofia Lindqvist'] },
          { name: 'email', values: ['sofia@example.com'] },
          { name: 'phone_number', values: ['+46701234567'] },
        ],
      },
    },
  };
}

/** One request may hold many notifications, of leads and of other things. */
function splitNotification(body: unknown): NewDelivery[] {
  if (!isObject(body)) throw new DomainError('bad_request', 'The body must be an object.');
  return listOf(body.entry).flatMap((entry) => {
    const { id: page, changes } = objectOf(entry);
    return listOf(changes).flatMap((change) => {
      const { field, value } = objectOf(change);
      const payload = objectOf(value);
      const id = textOf(payload.leadgen_id);
      if (field !== 'leadgen' || id === undefined) return [];
      return [{ key: id, payload: { page_id: page ?? null, ...payload } }];
    });
  });
}

async function fetchLead(
  deps: GraphDeps,
  integration: ConnectedIntegration,
  payload: Json,
): Promise<Fetched> {
  const { leadgen_id, page_id } = objectOf(payload);
  const page = textOf(page_id);
  if (page !== undefined && page !== integration.settings.page_id) {
    return { state: 'ignored', reason: 'other_source', detail: `It is of the page ${page}.` };
  }
  const id = textOf(leadgen_id) ?? '';
  const path = encodeURIComponent(id);
  const result = await readGraph(deps, integration, { path, query: { fields } });
  if ('failure' in result) return result.failure;
  if (textOf(result.value.id) === id && Array.isArray(result.value.field_data)) {
    return { fetched: result.value };
  }
  return {
    state: 'failed',
    reason: 'service_failed',
    detail: 'The answer does not hold the lead.',
  };
}

async function* readForm(
  deps: GraphDeps,
  integration: ConnectedIntegration,
  { id: form, since }: { id: string; since: Date },
): AsyncGenerator<FetchedDelivery[]> {
  const seconds = Math.floor(since.getTime() / 1_000);
  const filtering = JSON.stringify([
    { field: 'time_created', operator: 'GREATER_THAN', value: seconds },
  ]);
  let after: string | undefined;
  do {
    const result = await readGraph(deps, integration, {
      path: `${encodeURIComponent(form)}/leads`,
      query: { fields, filtering, limit: pageSize, ...(after !== undefined && { after }) },
    });
    if ('failure' in result) throw new BackfillFailed(result.failure);
    const { data, paging } = result.value;
    yield listOf(data).flatMap((lead) => {
      const id = textOf(objectOf(lead).id);
      if (id === undefined) return [];
      return [{ key: id, payload: { leadgen_id: id, form_id: form }, fetched: lead }];
    });
    const { cursors, next } = objectOf(paging);
    after = next === undefined ? undefined : textOf(objectOf(cursors).after);
  } while (after !== undefined);
}

async function checkPage(deps: GraphDeps, integration: ConnectedIntegration): Promise<Check[]> {
  const page = encodeURIComponent(String(integration.settings.page_id));
  const found = await readGraph(deps, integration, { path: page, query: { fields: 'id,name' } });
  if ('failure' in found) {
    const detail = found.failure.detail ?? 'The token of the page cannot be used.';
    return [{ name: 'access', ok: false, detail }];
  }
  const name = textOf(found.value.name) ?? page;
  const access = { name: 'access', ok: true, detail: `The token reads the page ${name}.` };
  const apps = await readGraph(deps, integration, { path: `${page}/subscribed_apps`, query: {} });
  const isSubscribed =
    'value' in apps &&
    listOf(apps.value.data).some((app) =>
      listOf(objectOf(app).subscribed_fields).includes('leadgen'),
    );
  const detail = isSubscribed
    ? 'The page sends its leads to the app.'
    : 'The page does not send its leads to the app: subscribe it to leadgen.';
  return [access, { name: 'subscription', ok: isSubscribed, detail }];
}
