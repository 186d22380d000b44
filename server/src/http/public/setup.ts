// The routes of the first-account link, which create the first person and workspace.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { sentenceIn } from '../../domain/errors/sentence-in.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { readSetupLink, type SetupLinkState } from '../../domain/members/setup-link.ts';
import type { WorkspaceDeps } from '../../domain/workspaces/create-workspace.ts';
import { setUp } from '../../domain/workspaces/set-up.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { closedPage, sendPlainPage } from './plain-page.ts';
import { formOf, readPageForms } from './read-page-forms.ts';
import { donePage, formPage, type SetupProblems } from './setup-page.ts';
import { textsIn } from './texts/texts-in.ts';

const bodyLimit = 16 * 1024;

export function setupPlugin(deps: WorkspaceDeps): FastifyPluginAsync {
  return async (app) => {
    readPageForms(app);

    app.get('/setup', async (request, reply) => {
      const { searchParams } = new URL(request.url, 'http://setup');
      const token = searchParams.get('token') ?? '';
      const state = await readSetupLink(deps, token);
      if (state !== 'open') return sendClosed(request, reply, state);
      const empty = { workspace: '', name: '', email: '' };
      return sendPlainPage(reply, 200, formPage(acceptedLanguage(request), token, empty, {}));
    });

    app.post('/setup', { bodyLimit }, async (request, reply) => {
      const form = formOf(request);
      const language = acceptedLanguage(request);
      const read = (name: string) => form.get(name)?.trim() ?? '';
      const token = read('token');
      const values = { workspace: read('workspace'), name: read('name'), email: read('email') };
      const password = form.get('password') ?? '';
      try {
        const result = await setUp(deps, token, {
          name: values.workspace,
          language,
          owner: { name: values.name, email: values.email, password },
        });
        if (!result.done) return sendClosed(request, reply, result.state);
        const { workspace, owner } = result.created;
        const { name, slug, sellerCode } = workspace;
        const done = { workspace: name, slug, sellerCode, email: owner.email };
        return sendPlainPage(reply, 201, donePage(language, done));
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
        const problems = problemsOf(error, language);
        return sendPlainPage(reply, 422, formPage(language, token, values, problems));
      }
    });
  };
}

const formFields: Record<string, keyof SetupProblems> = {
  name: 'workspace',
  owner_name: 'name',
  owner_email: 'email',
  owner_password: 'password',
};

/** The problems by field of the form. */
function problemsOf(error: DomainError, language: Language): SetupProblems {
  const problems: SetupProblems = {};
  for (const problem of error.fields) {
    const shown = formFields[problem.field];
    const { problems: own } = textsIn(language);
    if (shown !== undefined) problems[shown] = sentenceIn(language, problem, own);
  }
  return problems;
}

function sendClosed(
  request: FastifyRequest,
  reply: FastifyReply,
  state: Exclude<SetupLinkState, 'open'>,
): FastifyReply {
  const language = acceptedLanguage(request);
  const { setup, account } = textsIn(language);
  return state === 'unknown'
    ? sendPlainPage(reply, 404, closedPage(language, [account.brokenLink, setup.unknown]))
    : sendPlainPage(reply, 410, closedPage(language, setup[state]));
}
