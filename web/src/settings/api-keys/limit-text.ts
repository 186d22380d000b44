// Limits such as 500/hour, as the API writes them. Pure.

export const limitUnits = ['second', 'minute', 'hour', 'day'] as const;
export type LimitUnit = (typeof limitUnits)[number];

export interface LimitParts {
  quota: number;
  unit: LimitUnit;
}

export function readLimit(text: string): LimitParts | undefined {
  const [, quota, unit] = /^(\d+)\/(second|minute|hour|day)$/.exec(text) ?? [];
  if (quota === undefined) return undefined;
  return { quota: Number(quota), unit: unit as LimitUnit };
}
