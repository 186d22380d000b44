import { createMail } from '../../../domain/mail/create-mail.ts';
import { getMail } from '../../../domain/mail/get-mail.ts';
import { listMails } from '../../../domain/mail/list-mails.ts';
import { refOf } from '../../record-id.ts';
import { leadRefOf } from '../leads/lead-resource.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { createMailBody, mailResource } from './mail-resource.ts';

export const mailRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, presentLead } = services;
  const mount = { scope, services, style, resource: mailResource };
  listRoute(mount, {
    description: 'The mails to and from a lead, newest first.',
    list: ({ workspaceId }, _query, page, params) =>
      listMails(read, workspaceId, leadRefOf(params), page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, params) => getMail(read, workspaceId, leadRefOf(params), ref),
  });
  createRoute(mount, {
    body: createMailBody,
    description:
      'Queues a mail to the address of the lead: a subject and a text, or a template. It is sent ' +
      'soon after; its state says how that went. An address that is suppressed gets none.',
    create: (context, { template_id, reply_to_mail_id, ...text }, params) =>
      createMail({ ...write, presentLead }, context, leadRefOf(params), {
        ...text,
        template: template_id === undefined ? undefined : refOf(template_id),
        replyTo: reply_to_mail_id === undefined ? undefined : refOf(reply_to_mail_id),
      }),
  });
};
