// The routes of the first-account link, which create the first person and workspace.
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { readSetupLink, type SetupLinkState } from '../../domain/members/setup-link.ts';
import type { WorkspaceDeps } from '../../domain/workspaces/create-workspace.ts';
import { setUp } from '../../domain/workspaces/set-up.ts';
import { closedPage, sendPlainPage } from './plain-page.ts';
import { formOf, readPageForms } from './read-page-forms.ts';
import { donePage, formPage, type SetupProblems } from './setup-page.ts';

const bodyLimit = 16 * 1024;

const closed: Record<Exclude<SetupLinkState, 'open'>, [number, string, string]> = {
  unknown: [
    404,
    'This link does not work',
    'Copy the whole link that Inlet printed when it started, or start Inlet again for a new one.',
  ],
  used: [
    410,
    'Inlet is set up already',
    'Somebody has an account here, so this link is closed. Ask them to add you to their workspace.',
  ],
  expired: [
    410,
    'This link is too old',
    'A link works for 7 days. Start Inlet again for a new one.',
  ],
};

export function setupPlugin(deps: WorkspaceDeps): FastifyPluginAsync {
  return async (app) => {
    readPageForms(app);

    app.get('/setup', async (request, reply) => {
      const { searchParams } = new URL(request.url, 'http://setup');
      const token = searchParams.get('token') ?? '';
      const state = await readSetupLink(deps, token);
      if (state !== 'open') return sendClosed(reply, state);
      const empty = { workspace: '', name: '', email: '' };
      return sendPlainPage(reply, 200, formPage(token, empty, {}));
    });

    app.post('/setup', { bodyLimit }, async (request, reply) => {
      const form = formOf(request);
      const read = (name: string) => form.get(name)?.trim() ?? '';
      const token = read('token');
      const values = { workspace: read('workspace'), name: read('name'), email: read('email') };
      const password = form.get('password') ?? '';
      try {
        const result = await setUp(deps, token, {
          name: values.workspace,
          owner: { name: values.name, email: values.email, password },
        });
        if (!result.done) return sendClosed(reply, result.state);
        const { workspace, owner } = result.created;
        const { name, slug, sellerCode } = workspace;
        const done = { workspace: name, slug, sellerCode, email: owner.email };
        return sendPlainPage(reply, 201, donePage(done));
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
        return sendPlainPage(reply, 422, formPage(token, values, problemsOf(error)));
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
function problemsOf(error: DomainError): SetupProblems {
  const problems: SetupProblems = {};
  for (const { field, message } of error.fields) {
    const shown = formFields[field];
    if (shown !== undefined) problems[shown] = message;
  }
  return problems;
}

function sendClosed(reply: FastifyReply, state: Exclude<SetupLinkState, 'open'>): FastifyReply {
  const [status, heading, explanation] = closed[state];
  return sendPlainPage(reply, status, closedPage(heading, explanation));
}
