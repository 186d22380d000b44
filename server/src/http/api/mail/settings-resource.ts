import Type, { type Static } from 'typebox';
import { type MailSettings, securities } from '../../../domain/mail/settings/mail-settings.ts';
import type { SettingsChanges } from '../../../domain/mail/settings/update-mail-settings.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { optionalOrNull } from '../body-fields.ts';
import { numberOrNull, textOrNull, time } from '../response-schemas.ts';

export const settingsSchema = (style: ApiStyle) =>
  Type.Object(
    {
      integration_id: style.refSchema('integration'),
      host: textOrNull({
        description: 'Null without an integration: the SMTP server of the installation sends.',
      }),
      port: numberOrNull(),
      security: Type.Unsafe<string | null>({
        type: ['string', 'null'],
        enum: [...securities, null],
      }),
      username: textOrNull(),
      has_password: Type.Boolean(),
      from_name: textOrNull({ description: 'The name of the workspace by default.' }),
      from_address: textOrNull({ description: 'Used with a server of your own.' }),
      reply_domain: textOrNull({
        description: 'Replies go to reply+…@ this domain, whose mails you pass on to inbound_url.',
      }),
      max_per_minute: numberOrNull(),
      track_opens: Type.Boolean({ description: 'Whether marketing reports that it was opened.' }),
      track_clicks: Type.Boolean({ description: 'Whether links of marketing are counted.' }),
      inbound_url: textOrNull({
        description: 'Received mails are posted here; null until settings are saved.',
      }),
      installation_sends: Type.Boolean({
        description: 'Whether the installation has an SMTP server for workspaces without one.',
      }),
      updated_at: time(),
    },
    { title: 'MailSettings' },
  );

export interface Surroundings {
  publicUrl: string;
  sendsMail: boolean;
  style: ApiStyle;
}

export const settingsJson = (
  settings: MailSettings,
  { publicUrl, sendsMail, style }: Surroundings,
): Static<ReturnType<typeof settingsSchema>> => ({
  integration_id: style.ref('integration', settings.integration),
  ...{ host: settings.host, port: settings.port, security: settings.security },
  ...{ username: settings.username, has_password: settings.hasPassword },
  ...{ from_name: settings.fromName, from_address: settings.fromAddress },
  ...{ reply_domain: settings.replyDomain, max_per_minute: settings.perMinute },
  ...{ track_opens: settings.tracksOpens, track_clicks: settings.tracksClicks },
  inbound_url:
    settings.inboundToken === null ? null : `${publicUrl}/hooks/mail/${settings.inboundToken}`,
  installation_sends: sendsMail,
  updated_at: settings.updatedAt.toISOString(),
});

export const settingsSample: MailSettings = {
  ...{ host: 'smtp.acme.example', port: 587, security: 'starttls', username: 'acme' },
  ...{ hasPassword: true, fromName: 'Acme', fromAddress: 'sales@acme.example' },
  ...{ replyDomain: 'reply.acme.example', perMinute: 120 },
  ...{ integration: null, tracksOpens: true, tracksClicks: true },
  inboundToken: '5f0c2b9e8d7a4c6fb1e3d2a190817263',
  ...{ version: 3, updatedAt: new Date('2026-03-28T09:15:00Z') },
};

const line = (maxLength: number, options: object = {}) =>
  optionalOrNull<string>({ type: 'string', minLength: 1, maxLength, ...options });
const hostName = { pattern: '^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$' };

export const settingsBody = Type.Object(
  {
    integration_id: optionalOrNull<string | number>({
      ...{ type: ['integer', 'string'], minimum: 1, maxLength: 254 },
      description:
        'An integration that sends, of the type mailgun, ses or smtp. Null: the server below.',
    }),
    host: line(253, { ...hostName, description: 'Null: that of the installation.' }),
    port: optionalOrNull<number>({ type: 'integer', minimum: 1, maximum: 65_535 }),
    security: optionalOrNull<'tls' | 'starttls' | 'none'>({
      ...{ type: 'string', enum: [...securities, null] },
      description: 'starttls by default, usual with port 587; tls with 465.',
    }),
    username: line(254),
    password: line(1_000, { description: 'It is never shown. Another host or user removes it.' }),
    from_name: line(100, { pattern: '^[^\\u0000-\\u001f<>"]+$' }),
    from_address: line(254),
    reply_domain: line(253, hostName),
    max_per_minute: optionalOrNull<number>({ type: 'integer', minimum: 1, maximum: 100_000 }),
    track_opens: Type.Optional(Type.Boolean()),
    track_clicks: Type.Optional(Type.Boolean()),
  },
  {
    additionalProperties: false,
    examples: [{ from_name: 'Acme', max_per_minute: 120 }],
  },
);

export const changesOf = ({
  max_per_minute,
  integration_id,
  ...changes
}: Static<typeof settingsBody>): SettingsChanges => ({
  ...changes,
  ...(integration_id !== undefined && {
    integration: integration_id === null ? null : refOf(integration_id),
  }),
  ...(max_per_minute !== undefined && { per_minute: max_per_minute }),
});
