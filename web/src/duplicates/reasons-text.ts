import type { DuplicateGroup } from '@inlet/sdk';
import { t } from '../texts/t.ts';

export const reasonsText = (reasons: DuplicateGroup['reasons']): string =>
  reasons.map((reason) => t(`duplicates.reason_${reason}`)).join(', ');
