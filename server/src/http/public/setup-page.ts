// The pages for setting up the first account.
import { escapeHtml, field, page } from './plain-page.ts';

export interface SetupFields {
  workspace: string;
  name: string;
  email: string;
}

export type SetupProblems = Partial<Record<keyof SetupFields | 'password', string>>;

export function formPage(token: string, values: SetupFields, problems: SetupProblems): string {
  const anyWrong = Object.keys(problems).length > 0;
  return page(
    anyWrong ? 'Please check: set up Inlet' : 'Set up Inlet',
    `<h1>Set up Inlet</h1>
<p class="soft">This creates your account and your first workspace, which holds your leads, keys and members.</p>
${anyWrong ? '<p class="wrong" role="alert">Please check the fields below.</p>' : ''}
<form method="post" action="">
<input type="hidden" name="token" value="${escapeHtml(token)}">
${field({ id: 'workspace', label: 'Name of the workspace', hint: 'Usually your company.', autocomplete: 'organization', value: values.workspace, problem: problems.workspace })}
${field({ id: 'name', label: 'Your name', autocomplete: 'name', value: values.name, problem: problems.name })}
${field({ id: 'email', label: 'Your e-mail address', type: 'email', hint: 'You sign in with it.', autocomplete: 'username', value: values.email, problem: problems.email })}
${field({ id: 'password', label: 'A password', type: 'password', hint: '8 to 128 characters.', autocomplete: 'new-password', value: '', problem: problems.password })}
<button type="submit">Create my account</button>
</form>`,
  );
}

export interface SetupDone {
  workspace: string;
  slug: string;
  sellerCode: string;
  email: string;
}

export function donePage({ workspace, slug, sellerCode, email }: SetupDone): string {
  return page(
    'Inlet is ready',
    `<h1>${escapeHtml(workspace)} is ready</h1>
<dl><dt>You</dt><dd>${escapeHtml(email)}</dd>
<dt>Workspace</dt><dd><code>${escapeHtml(slug)}</code></dd>
<dt>Seller code</dt><dd><code>${escapeHtml(sellerCode)}</code></dd></dl>
<p>Next, create a key for each lead API and see an example request. In the folder of Inlet, run:</p>
<pre><code>npm run -s inlet -- quickstart --workspace ${escapeHtml(slug)}</code></pre>
<p>All requests and responses are in the <a href="/docs">API reference</a>.</p>`,
  );
}
