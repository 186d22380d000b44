import { check, type Figure } from '../figure.ts';
import { rateOf, type WebhooksMeasured } from './measure-webhooks.ts';

export function judgeWebhooks(measured: WebhooksMeasured): Figure[] {
  const { endpoints, leads, plain, told, besideBad, intake, soon, stream } = measured;
  const base = { connections: null, samples: [], ratios: {}, checks: [] };
  const ratio = rateOf(told) / rateOf(plain);
  // A share of the machine each: of 18 endpoints as much as of 20.
  const expected = (rateOf(told) * besideBad.endpoints) / endpoints;
  const kept = rateOf(besideBad.samples) / expected;
  const ofNone = rateOf(intake.listening) / rateOf(intake.none);
  const many = `${endpoints} webhooks told of ${leads.toLocaleString('en-GB')} leads`;
  return [
    { ...base, name: 'the same messages, plainly', samples: plain },
    {
      ...base,
      ...{ name: many, samples: told, ratios: { posting: ratio } },
      checks: [check('posting', ratio)],
    },
    { ...base, name: 'two of them hang and refuse, the others', samples: besideBad.samples },
    {
      ...base,
      ...{ name: 'of what these do otherwise', share: kept },
      checks: [check('beside bad ones', kept)],
    },
    { ...base, name: 'intake, nobody listens', samples: intake.none },
    { ...base, name: `intake, ${intake.endpoints} webhooks listen`, samples: intake.listening },
    {
      ...base,
      ...{ name: 'of intake while nobody listens', share: ofNone },
      checks: [check('listening', ofNone)],
    },
    {
      ...base,
      ...{ name: `from 201 to the first delivery, ${soon.perSecond} leads/s`, samples: [soon] },
      checks: [check('first delivery ms', soon.p50Ms)],
    },
    {
      ...base,
      name: `stream, ${stream.clients} clients, ${stream.eventsPerSecond} events/s`,
      connections: stream.clients,
      samples: [{ ...stream, perSecond: stream.clients * stream.eventsPerSecond }],
      checks: [check('heard ms', stream.p99Ms), check('grown MB', stream.grownMb)],
    },
  ];
}
