// A trigger by a REST hook: Inlet posts to Zapier while the Zap is on.
const { request } = require('../requests');

const isOfLead = (event) => event.startsWith('lead.');

/** A message of Inlet as Zapier wants it: with an id, by which it recognises a message sent twice. */
const toItem = ({ type, timestamp, data }) => ({ id: data.sequence, type, timestamp, ...data });

const subscribe = (event) => (z, bundle) => {
  const { source } = bundle.inputData;
  const filters = source?.length > 0 ? { source } : undefined;
  const body = { url: bundle.targetUrl, events: [event], filters, description: 'Zapier' };
  return request(z, bundle, 'POST', 'webhooks', { body });
};

const unsubscribe = (z, bundle) =>
  request(z, bundle, 'DELETE', `webhooks/${bundle.subscribeData.id}`);

const listSamples = (event) => async (z, bundle) =>
  (await request(z, bundle, 'GET', 'webhooks/samples', { params: { event } })).map(toItem);

const sourceField = {
  key: 'source',
  label: 'Source',
  list: true,
  helpText: 'Only leads from one of these sources. Leave it empty for all.',
};

module.exports = ({ event, noun, label, description, sample }) => ({
  key: event.replace('.', '_'),
  noun,
  display: { label, description },
  operation: {
    type: 'hook',
    inputFields: isOfLead(event) ? [sourceField] : [],
    performSubscribe: subscribe(event),
    performUnsubscribe: unsubscribe,
    perform: (_z, bundle) => [toItem(bundle.cleanedRequest)],
    performList: listSamples(event),
    sample: { id: 4711, type: event, timestamp: '2026-03-28T09:15:00.000Z', ...sample },
  },
});
