import { sendEmailProof } from '../domain/members/email-change/send-email-proof.ts';
import { accountMail } from '../domain/members/mails/account-mail.ts';
import type { AccountMailDeps } from '../domain/members/mails/mail-deps.ts';
import { mailPayload, mailTask } from '../domain/members/mails/mail-jobs.ts';
import { sendPasswordLink } from '../domain/members/passwords/send-password-link.ts';
import type { JobHandler } from './job-handler.ts';
import { parsePayload } from './parse-payload.ts';

type Deps = Omit<AccountMailDeps, 'mailer'> & { mailer: AccountMailDeps['mailer'] | null };

export function sendAccountMailJob({ mailer, ...deps }: Deps): JobHandler {
  return {
    task: mailTask,
    async handle(payload) {
      if (mailer === null) throw new Error('INLET_SMTP_URL is not set, so no mail can be sent.');
      const mail = parsePayload(mailPayload, payload);
      switch (mail.kind) {
        case 'password_link':
          return sendPasswordLink({ ...deps, mailer }, mail.email, new Date(mail.requested_at));
        case 'email_proof':
          return sendEmailProof({ ...deps, mailer }, mail.person_id);
        case 'email_changed': {
          const { to, language, email } = mail;
          return mailer.send(accountMail(to, language, { kind: 'email_changed', email }));
        }
      }
    },
  };
}
