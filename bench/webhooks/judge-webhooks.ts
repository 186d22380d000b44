import { check, type Figure } from '../figure.ts';
import { rateOf, type WebhooksMeasured } from './measure-webhooks.ts';

export function judgeWebhooks(measured: WebhooksMeasured): Figure[] {
  const { endpoints, leads, direct, delivered, withFailing, intake, firstDelivery, stream } =
    measured;
  const base = { connections: null, samples: [], ratios: {}, checks: [] };
  const ratio = rateOf(delivered) / rateOf(direct);
  // Each endpoint is due the same share of the machine, whether there are 18 or 20.
  const expected = (rateOf(delivered) * withFailing.healthy) / endpoints;
  const healthyShare = rateOf(withFailing.samples) / expected;
  const intakeShare = rateOf(intake.withWebhooks) / rateOf(intake.without);
  const failing = endpoints - withFailing.healthy;
  return [
    { ...base, name: 'the same messages, HTTP client alone', samples: direct },
    {
      ...base,
      name: `${leads.toLocaleString('en-GB')} leads delivered to ${endpoints} webhooks`,
      ...{ samples: delivered, ratios: { posting: ratio } },
      checks: [check('posting', ratio)],
    },
    {
      ...base,
      name: `${withFailing.healthy} healthy webhooks while ${failing} fail`,
      samples: withFailing.samples,
    },
    {
      ...base,
      ...{ name: 'share of their rate without failures', share: healthyShare },
      checks: [check('with failing receivers', healthyShare)],
    },
    { ...base, name: 'intake, no webhooks', samples: intake.without },
    { ...base, name: `intake, ${intake.endpoints} webhooks`, samples: intake.withWebhooks },
    {
      ...base,
      ...{ name: 'share of intake without webhooks', share: intakeShare },
      checks: [check('intake with webhooks', intakeShare)],
    },
    {
      ...base,
      name: `from 201 to the first delivery, ${firstDelivery.perSecond} leads/s`,
      samples: [firstDelivery],
      checks: [check('first delivery ms', firstDelivery.p50Ms)],
    },
    {
      ...base,
      name: `stream, ${stream.clients} clients, ${stream.eventsPerSecond} events/s`,
      connections: stream.clients,
      samples: [{ ...stream, perSecond: stream.clients * stream.eventsPerSecond }],
      checks: [
        check('stream event ms', stream.p99Ms),
        check('memory growth MB', stream.memoryGrowthMb),
      ],
    },
  ];
}
