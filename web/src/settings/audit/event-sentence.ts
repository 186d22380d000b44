// An event in words, such as "Key created".
import type { Event } from '@inlet/sdk';
import { type TextKey, t } from '../../texts/t.ts';

const nouns = [
  ...(['lead', 'contact', 'deal', 'task', 'note', 'call', 'view', 'form', 'user', 'team'] as const),
  ...(['key', 'webhook', 'workspace', 'status', 'source', 'tag', 'pipeline', 'stage'] as const),
  ...(['event_type', 'field', 'automation', 'campaign', 'integration', 'score_rule'] as const),
  ...(['mail', 'whatsapp', 'template', 'suppression', 'feed'] as const),
  ...(['session', 'supplier', 'offer', 'buyer', 'order'] as const),
];
const verbs = [
  ...(['created', 'updated', 'deleted', 'restored', 'purged', 'assigned', 'merged'] as const),
  ...(['status_changed', 'stage_changed', 'sold', 'won', 'lost', 'reopened', 'logged'] as const),
  ...(['completed', 'due', 'submitted', 'revoked', 'disabled', 'secret_rotated'] as const),
  ...(['replay_started', 'deactivated', 'reactivated', 'invited', 'joined', 'ended'] as const),
  ...(['signed_in', 'sign_in_failed', 'password_changed', 'password_reset'] as const),
  ...(['password_link_created', 'two_factor_changed', 'two_factor_reset'] as const),
  ...(['recovery_code_used', 'recovery_codes_renewed', 'scored'] as const),
  ...(['queued', 'sent', 'failed', 'suppressed', 'received', 'auto_replied'] as const),
  ...(['delivered', 'read', 'unknown', 'account_failed'] as const),
  ...(['mail_changed', 'run_failed', 'notified', 'address_renewed'] as const),
  ...(['paused', 'resumed', 'cancelled', 'finished'] as const),
];

export function eventSentence({ type }: Pick<Event, 'type'>): string {
  const [noun = '', verb = ''] = type.split('.');
  const isKnown = nouns.some((one) => one === noun) && verbs.some((one) => one === verb);
  if (!isKnown) return type;
  const subject = t(`audit.noun_${noun}` as TextKey);
  return t('audit.sentence', { noun: subject, verb: t(`audit.verb_${verb}` as TextKey) });
}
