// The routes of an account that work without a script: ask for a link, set a new password by it, and
// confirm a new address. A link works with a POST only, since programs that scan mails open links.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../domain/language.ts';
import {
  confirmEmailChange,
  readEmailLink,
} from '../../domain/members/email-change/confirm-email-change.ts';
import { languageOfPerson } from '../../domain/members/language-of-person.ts';
import { maxPasswordLength, minPasswordLength } from '../../domain/members/password.ts';
import { readPasswordLink } from '../../domain/members/passwords/password-link.ts';
import type { People } from '../../domain/members/people.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/pool.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { confirmEmailPage, forgotPage, newPasswordPage } from './account-pages.ts';
import { closedPage, sendPlainPage } from './plain-page.ts';
import { formOf, readPageForms } from './read-page-forms.ts';
import { textsIn } from './texts/texts-in.ts';

interface Deps {
  database: Database;
  people: People;
  clock: Clock;
}

interface Route {
  Params: { token: string };
}

const bodyLimit = 16 * 1024;

export function accountsPlugin({ database, people, clock }: Deps): FastifyPluginAsync {
  const { kysely } = database;
  const deps = { database, clock };

  return async (app) => {
    readPageForms(app);

    app.get('/forgot', (request, reply) => {
      const language = acceptedLanguage(request);
      const { off } = textsIn(language).accountLinks.forgot;
      return people.sendsMail
        ? sendPlainPage(reply, 200, forgotPage(language, ''))
        : sendPlainPage(reply, 404, closedPage(language, off));
    });

    app.post('/forgot', { bodyLimit }, async (request, reply) => {
      const language = acceptedLanguage(request);
      const texts = textsIn(language).accountLinks.forgot;
      if (!people.sendsMail) {
        return sendPlainPage(reply, 404, closedPage(language, texts.off));
      }
      const email = formOf(request).get('email')?.trim().slice(0, 254) ?? '';
      if (email === '') return sendPlainPage(reply, 422, forgotPage(language, ''));
      const requested = await people.requestPasswordLink({ email, address: request.ip });
      if (requested.status === 200) {
        return sendPlainPage(reply, 200, closedPage(language, texts.sent));
      }
      const { retryAfter } = requested;
      const page = forgotPage(language, email, texts.wait(retryAfter));
      return sendPlainPage(reply.header('retry-after', retryAfter), 429, page);
    });

    app.get<Route>('/reset/:token', async (request, reply) => {
      const link = await openLink(request.params.token);
      if (link === undefined) return sendClosed(request, reply);
      return sendPlainPage(reply, 200, newPasswordPage(link.language));
    });

    app.post<Route>('/reset/:token', { bodyLimit }, async (request, reply) => {
      const { token } = request.params;
      const link = await openLink(token);
      if (link === undefined) return sendClosed(request, reply);
      const { language } = link;
      const newPassword = formOf(request).get('password') ?? '';
      if (newPassword.length < minPasswordLength || newPassword.length > maxPasswordLength) {
        return sendPlainPage(reply, 422, newPasswordPage(language, true));
      }
      const { status } = await people.resetPassword({ token, newPassword });
      // Somebody else was faster with the same link.
      if (status === 400) return sendClosed(request, reply);
      const { done } = textsIn(language).accountLinks.newPassword;
      return sendPlainPage(reply, 200, closedPage(language, done));
    });

    app.get<Route>('/confirm-email/:token', async (request, reply) => {
      const read = await readEmailLink(deps, request.params.token);
      if (read.state !== 'open') return sendClosed(request, reply);
      const language = await languageOfPerson(kysely, read.personId);
      return sendPlainPage(reply, 200, confirmEmailPage(language, read.email));
    });

    app.post<Route>('/confirm-email/:token', { bodyLimit }, async (request, reply) => {
      const { token } = request.params;
      const read = await readEmailLink(deps, token);
      if (read.state !== 'open') return sendClosed(request, reply);
      const language = await languageOfPerson(kysely, read.personId);
      const { done, taken } = textsIn(language).accountLinks.email;
      switch (await confirmEmailChange(deps, token)) {
        case 'changed':
          return sendPlainPage(reply, 200, closedPage(language, done(read.email)));
        case 'taken':
          return sendPlainPage(reply, 409, closedPage(language, taken));
        default:
          return sendClosed(request, reply);
      }
    });
  };

  async function openLink(token: string): Promise<{ language: Language } | undefined> {
    const link = await readPasswordLink(kysely, token);
    if (link === undefined || link.expiresAt <= clock.now()) return undefined;
    return { language: await languageOfPerson(kysely, link.personId) };
  }
}

function sendClosed(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = acceptedLanguage(request);
  const page = closedPage(language, textsIn(language).accountLinks.closed);
  return sendPlainPage(reply, 410, page);
}
