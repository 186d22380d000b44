// The routes of an invitation: a new person creates an account, a known one enters the password, and
// both join the workspace.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { checkAll } from '../../domain/check-all.ts';
import { sentenceIn } from '../../domain/errors/sentence-in.ts';
import { DomainError } from '../../domain/errors.ts';
import type { WriteDeps } from '../../domain/events/write-in-workspace.ts';
import type { Language } from '../../domain/language.ts';
import { type JoinResult, joinWorkspace } from '../../domain/members/join-workspace.ts';
import { checkPersonName } from '../../domain/members/member.ts';
import { checkPassword } from '../../domain/members/password.ts';
import type { People } from '../../domain/members/people.ts';
import {
  type InvitationLookup,
  type OpenInvitation,
  readInvitation,
} from '../../domain/members/read-invitation.ts';
import type { Database } from '../../platform/database/pool.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { type InviteProblems, invitePage, joinedPage } from './invite-page.ts';
import { closedPage, type PlainPage, sendPlainPage } from './plain-page.ts';
import { formOf, readPageForms } from './read-page-forms.ts';
import { textsIn } from './texts/texts-in.ts';

interface Deps extends WriteDeps {
  database: Database;
  people: People;
}

interface Route {
  Params: { token: string };
}

const bodyLimit = 16 * 1024;

export function invitePlugin(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    readPageForms(app);

    app.get<Route>('/invite/:token', async (request, reply) => {
      const read = await readInvitation(deps, request.params.token);
      if (read.state !== 'open') return sendClosed(request, reply, read.state);
      return sendPlainPage(reply, 200, pageOf(acceptedLanguage(request), read));
    });

    app.post<Route>('/invite/:token', { bodyLimit }, async (request, reply) => {
      const { token } = request.params;
      const read = await readInvitation(deps, token);
      if (read.state !== 'open') return sendClosed(request, reply, read.state);
      const form = formOf(request);
      const { personId } = read;
      const newPassword = form.get('new_password');
      const claims = personId !== null && read.mayClaim && newPassword !== null;
      const password = (claims ? newPassword : form.get('password')) ?? '';
      const input = { name: form.get('name') ?? '', password, claims };
      try {
        return personId === null || claims
          ? await joinAsNew(request, reply, read, input)
          : await joinAsKnown(request, reply, { ...read, personId }, input);
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
        const language = acceptedLanguage(request);
        const problems = problemsOf(error, language);
        const page = pageOf(language, { ...read, name: input.name }, problems);
        return sendPlainPage(reply, 422, page);
      }
    });
  };

  async function joinAsNew(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    read: OpenInvitation,
    { password, claims, ...input }: { name: string; password: string; claims: boolean },
  ): Promise<FastifyReply> {
    const { name } = checkAll({
      name: () => checkPersonName(input.name),
      [claims ? 'new_password' : 'password']: () => checkPassword(password),
    });
    const passwordHash = await deps.people.hashPassword(password);
    const { token } = request.params;
    const result = await joinWorkspace(deps, token, read, { name, passwordHash, claims });
    if (result.joined === null) return sendFailed(request, reply, token, result.state);
    // They have joined, so a failed sign-in is no error: their network may be blocked after somebody
    // else's wrong passwords. They sign in later.
    const signIn = { email: read.email, password, address: request.ip };
    const signedIn = await deps.people.signIn(signIn).catch((error: unknown) => {
      request.log.error({ err: error }, 'A person who joined could not be signed in');
      return null;
    });
    const isSignedIn = signedIn?.status === 200 && !signedIn.needsSecondFactor;
    const cookies = isSignedIn ? signedIn.cookies : [];
    return sendPlainPage(
      reply.header('set-cookie', cookies),
      201,
      joinedPage(acceptedLanguage(request), { ...read, isSignedIn }),
    );
  }

  async function joinAsKnown(
    request: FastifyRequest<Route>,
    reply: FastifyReply,
    read: OpenInvitation & { personId: string },
    { password }: { password: string },
  ): Promise<FastifyReply> {
    const address = request.ip;
    const language = acceptedLanguage(request);
    const { invite } = textsIn(language);
    const signedIn = await deps.people.signIn({ email: read.email, password, address });
    if (signedIn.status === 429) {
      const { retryAfter } = signedIn;
      const problem = invite.tooManyPasswords(Number(retryAfter));
      const page = pageOf(language, read, { password: problem });
      return sendPlainPage(reply.header('retry-after', retryAfter), 429, page);
    }
    if (signedIn.status === 401) {
      const problem = invite.wrongPassword;
      return sendPlainPage(reply, 422, pageOf(language, read, { password: problem }));
    }
    const { token } = request.params;
    const result = await joinWorkspace(deps, token, read, { personId: read.personId });
    if (result.joined === null) return sendFailed(request, reply, token, result.state);
    // The password proves who they are. They sign in with the second factor later.
    const isSignedIn = !signedIn.needsSecondFactor;
    const cookies = isSignedIn ? signedIn.cookies : [];
    const joined = joinedPage(language, { ...read, isSignedIn });
    return sendPlainPage(reply.header('set-cookie', cookies), 201, joined);
  }

  async function sendFailed(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    state: Exclude<(JoinResult & { joined: null })['state'], 'open'>,
  ): Promise<FastifyReply> {
    if (state !== 'known') return sendClosed(request, reply, state);
    // Somebody created an account with this address in the meantime, so the page asks for its password.
    const read = await readInvitation(deps, token);
    return read.state === 'open'
      ? sendPlainPage(reply, 422, pageOf(acceptedLanguage(request), read))
      : sendClosed(request, reply, read.state);
  }
}

function pageOf(
  language: Language,
  { personId, ...read }: OpenInvitation,
  problems: InviteProblems = {},
): PlainPage {
  return invitePage(language, { ...read, hasAccount: personId !== null }, problems);
}

/** The problems by field of the form. */
function problemsOf(error: DomainError, language: Language): InviteProblems {
  const { problems: own } = textsIn(language);
  return Object.fromEntries(
    error.fields.map((problem) => [problem.field, sentenceIn(language, problem, own)]),
  );
}

function sendClosed(
  request: FastifyRequest,
  reply: FastifyReply,
  state: Exclude<InvitationLookup['state'], 'open'>,
): FastifyReply {
  const language = acceptedLanguage(request);
  const { invite, account } = textsIn(language);
  return state === 'unknown'
    ? sendPlainPage(reply, 404, closedPage(language, [account.brokenLink, invite.unknown]))
    : sendPlainPage(reply, 410, closedPage(language, invite[state]));
}
