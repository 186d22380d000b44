// The pages for setting up the first account.
import type { Language } from '../../domain/language.ts';
import { escapeHtml, field, type PlainPage, page } from './plain-page.ts';
import { textsIn } from './texts/texts-in.ts';

export interface SetupFields {
  workspace: string;
  name: string;
  email: string;
}

export type SetupProblems = Partial<Record<keyof SetupFields | 'password', string>>;

export function formPage(
  language: Language,
  token: string,
  values: SetupFields,
  problems: SetupProblems,
): PlainPage {
  const { setup, account } = textsIn(language);
  const anyWrong = Object.keys(problems).length > 0;
  return page(
    language,
    anyWrong ? setup.check : setup.title,
    `<h1>${setup.title}</h1>
<p class="soft">${setup.purpose}</p>
${anyWrong ? `<p class="wrong" role="alert">${account.checkFields}</p>` : ''}
<form method="post" action="">
<input type="hidden" name="token" value="${escapeHtml(token)}">
${field({ id: 'workspace', label: setup.workspace, hint: setup.workspaceHint, autocomplete: 'organization', value: values.workspace, problem: problems.workspace })}
${field({ id: 'name', label: account.yourName, autocomplete: 'name', value: values.name, problem: problems.name })}
${field({ id: 'email', label: setup.email, type: 'email', hint: setup.emailHint, autocomplete: 'username', value: values.email, problem: problems.email })}
${field({ id: 'password', label: account.newPassword, type: 'password', hint: account.passwordHint, autocomplete: 'new-password', value: '', problem: problems.password })}
<button type="submit">${setup.create}</button>
</form>`,
  );
}

export interface SetupDone {
  workspace: string;
  slug: string;
  sellerCode: string;
  email: string;
}

export function donePage(
  language: Language,
  { workspace, slug, sellerCode, email }: SetupDone,
): PlainPage {
  const { setup, account } = textsIn(language);
  return page(
    language,
    setup.done,
    `<h1>${escapeHtml(setup.ready(workspace))}</h1>
<dl><dt>${account.you}</dt><dd>${escapeHtml(email)}</dd>
<dt>${setup.workspaceTerm}</dt><dd><code>${escapeHtml(slug)}</code></dd>
<dt>${setup.sellerCode}</dt><dd><code>${escapeHtml(sellerCode)}</code></dd></dl>
<p>${setup.nextStep}</p>
<p><a class="act" href="/sign-in?next=${encodeURIComponent(`/w/${slug}/start`)}">${setup.begin}</a></p>
<p>${setup.reference((text) => `<a href="/docs">${text}</a>`)}</p>`,
  );
}
