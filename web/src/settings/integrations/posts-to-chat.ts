import type { IntegrationType } from '@inlet/sdk';

/** Whether it posts by a webhook of its own, which has the log of its messages. */
export const postsToChat = ({ type }: Pick<IntegrationType, 'type'>): boolean => type === 'slack';
