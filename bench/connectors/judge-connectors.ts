import { check, type Figure } from '../figure.ts';
import { rateOf } from '../webhooks/measure-webhooks.ts';
import type { ConnectorsMeasured } from './measure-connectors.ts';

export function judgeConnectors({ native, webhook }: ConnectorsMeasured): Figure[] {
  const share = rateOf(webhook) / rateOf(native);
  const base = { connections: null, ratios: {}, checks: [] };
  return [
    { ...base, name: 'native intake, beside', samples: native },
    {
      ...{ ...base, name: 'intake by an integration', samples: webhook, share },
      checks: [check('intake by an integration', share)],
    },
  ];
}
