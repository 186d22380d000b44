// The properties of a key in words.
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { readLimit } from './limit-text.ts';
import { presetOf } from './scope-choice.ts';

export function scopesText(scopes: string[]): string {
  const preset = presetOf(scopes);
  return preset === 'some' ? scopes.join(', ') : t(`keys.preset_${preset}`);
}

export function limitText(limit: string): string {
  const parts = readLimit(limit);
  if (parts === undefined) return limit;
  return t(`keys.limit_${parts.unit}`, { quota: formatNumber(language(), parts.quota) });
}
