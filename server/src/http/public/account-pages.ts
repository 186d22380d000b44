// The pages of an account: a new password, a forgotten one, a new address.
import type { Language } from '../../domain/language.ts';
import { escapeHtml, field, type PlainPage, page } from './plain-page.ts';
import { textsIn } from './texts/texts-in.ts';

export function newPasswordPage(language: Language, isWrong = false): PlainPage {
  const { title, soft, label, hint, button, wrong } = textsIn(language).accountLinks.newPassword;
  const problem = isWrong ? wrong : undefined;
  const password = field({
    ...{ id: 'password', label, hint, type: 'password', autocomplete: 'new-password' },
    ...{ value: '', problem },
  });
  return page(language, title, form({ title, soft, fields: [password], button }));
}

export function forgotPage(language: Language, address: string, problem?: string): PlainPage {
  const { title, soft, label, button } = textsIn(language).accountLinks.forgot;
  const email = field({
    ...{ id: 'email', label, type: 'email', autocomplete: 'username', value: address, problem },
  });
  return page(language, title, form({ title, soft, fields: [email], button }));
}

export function confirmEmailPage(language: Language, email: string): PlainPage {
  const { title, soft, button } = textsIn(language).accountLinks.email;
  return page(language, title, form({ title, soft: soft(email), fields: [], button }));
}

interface Form {
  title: string;
  soft: string;
  fields: string[];
  button: string;
}

function form({ title, soft, fields, button }: Form): string {
  return `<h1>${escapeHtml(title)}</h1>
<p class="soft">${escapeHtml(soft)}</p>
<form method="post" action="">
${fields.join('\n')}
<button type="submit">${escapeHtml(button)}</button>
</form>`;
}
