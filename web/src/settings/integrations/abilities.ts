// What can be done with integrations of a type, where the server does not say so. Pure.
import type { IntegrationType } from '@inlet/sdk';
import { isMapped } from './form/setting-fields.ts';

type Type = Pick<IntegrationType, 'type' | 'settings_schema'>;

/** Those whose test calls their service. */
export const testsService = ({ type }: Pick<Type, 'type'>): boolean =>
  ['facebook_lead_ads', 'whatsapp_cloud', 'slack'].includes(type);

/** The others test their mapping; those that send mails have a test mail instead. */
export const hasTest = (type: Type): boolean => isMapped(type) || testsService(type);

/** The services that keep their leads, so that they can be read again. */
export const keepsLeads = ({ type }: Pick<Type, 'type'>): boolean => type === 'facebook_lead_ads';

/** Whether it posts by a webhook of its own, which has the log of its messages. */
export const postsToChat = ({ type }: Pick<Type, 'type'>): boolean => type === 'slack';
