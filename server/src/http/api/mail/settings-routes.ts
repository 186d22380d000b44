// How the workspace sends and receives mails: there is one, so its path has no id.
import Type, { type Static } from 'typebox';
import { getMailSettings } from '../../../domain/mail/settings/get-mail-settings.ts';
import type { MailSettings } from '../../../domain/mail/settings/mail-settings.ts';
import { renewInboundAddress } from '../../../domain/mail/settings/renew-inbound-address.ts';
import { sendTestMail } from '../../../domain/mail/settings/send-test-mail.ts';
import { updateMailSettings } from '../../../domain/mail/settings/update-mail-settings.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { respondWithChange, respondWithEffect } from '../routes/respond.ts';
import {
  changesOf,
  settingsBody,
  settingsJson,
  settingsSample,
  settingsSchema,
} from './settings-resource.ts';

const url = '/api/v1/mail/settings';
const tags = ['Mail settings'];

const testBody = Type.Object(
  { to: Type.String({ format: 'email', maxLength: 254 }) },
  { additionalProperties: false, examples: [{ to: 'ada@acme.example' }] },
);
const testResult = Type.Object(
  { sent: Type.Boolean(), error: textOrNull(), duration_ms: Type.Integer() },
  { title: 'MailTest' },
);

export const mailSettingsRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, sealer, publicUrl, sendsMail } = services;
  const present = (settings: Parameters<typeof settingsJson>[0]) =>
    style.wrap(settingsJson(settings, { publicUrl, sendsMail, style }));
  const example = settingsJson(settingsSample, {
    ...{ publicUrl: 'https://inlet.example.com', sendsMail: true, style },
  });
  const response = style.wrapSchema(settingsSchema(style), {
    description: 'The settings.',
    examples: [style.wrap(example)],
  });
  scope.get(
    url,
    {
      config: { scope: 'read:settings', hasETag: true },
      schema: {
        operationId: 'getMailSettings',
        summary: 'Get the mail settings',
        tags,
        response: { 200: response, ...errorResponses(401, 403, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const { database } = read;
      const settings = await getMailSettings({ database, sealer }, workspaceId);
      return reply.header('etag', entityTag(settings)).send(present(settings));
    },
  );
  scope.patch<{ Body: Static<typeof settingsBody> }>(
    url,
    {
      config: { scope: 'write:settings', hasETag: true },
      schema: {
        operationId: 'updateMailSettings',
        summary: 'Update the mail settings',
        description: 'Send only the fields that change; null clears one.',
        tags,
        body: settingsBody,
        response: {
          200: response,
          ...errorResponses(400, 401, 403, 412, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const settings = await updateMailSettings(
        { ...write, ...services.mailAccount },
        requestContextOf(request),
        changesOf(request.body),
      );
      return reply.header('etag', entityTag(settings)).send(present(settings));
    },
  );
  scope.post(
    `${url}/inbound-address`,
    {
      config: { scope: 'write:settings', hasETag: true },
      schema: {
        operationId: 'renewInboundAddress',
        summary: 'Create or renew the address of received mails',
        description: 'The former address is unknown from then on.',
        tags,
        response: {
          200: response,
          ...errorResponses(400, 401, 403, 409, 412, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<MailSettings>(request, reply, {
        status: 200,
        run: (context) => renewInboundAddress({ ...write, sealer }, context),
        present: (settings) => ({ version: settings.version, body: present(settings) }),
      }),
  );
  scope.post<{ Body: Static<typeof testBody> }>(
    '/api/v1/mail/test',
    {
      config: { scope: 'write:settings', work: 'call' },
      schema: {
        operationId: 'sendTestMail',
        summary: 'Send a test mail',
        description: 'Sends a mail at once, by the settings as they are saved.',
        tags,
        body: testBody,
        response: {
          200: style.wrapSchema(testResult, {
            description: 'The result.',
            examples: [style.wrap({ sent: true, error: null, duration_ms: 320 })],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const deps = { ...services.mailAccount, database: read.database };
        const { isSent, error, durationMs } = await sendTestMail(
          deps,
          workspaceId,
          request.body.to,
        );
        return style.wrap({ sent: isSent, error, duration_ms: durationMs });
      }),
  );
};
