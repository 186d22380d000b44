// The pages of an invitation, by which a member joins a workspace.
import type { Language } from '../../domain/language.ts';
import type { Role } from '../../domain/members/member.ts';
import { escapeHtml, field, type PlainPage, page } from './plain-page.ts';
import type { Texts } from './texts/en.ts';
import { textsIn } from './texts/texts-in.ts';

export interface Invited {
  workspace: string;
  name: string;
  email: string;
  role: Role;
  /** Whether an account with this address exists. */
  hasAccount: boolean;
  /** Whether the address of that account is unverified, so that it may belong to somebody else. */
  isUnverified: boolean;
  /** Whether the invited person can use this link to replace that account. */
  mayClaim: boolean;
}

export type InviteProblems = Partial<Record<'name' | 'password' | 'new_password', string>>;

export function invitePage(
  language: Language,
  invited: Invited,
  problems: InviteProblems,
): PlainPage {
  const texts = textsIn(language);
  const { invite, account } = texts;
  const { workspace, email, role } = invited;
  const anyWrong = Object.keys(problems).length > 0;
  const signInAs = invite.signInAs(`<strong>${escapeHtml(email)}</strong>`);
  return page(
    language,
    anyWrong ? invite.check(workspace) : invite.title(workspace),
    `<h1>${escapeHtml(invite.title(workspace))}</h1>
<p class="soft">${invite.invitedAs(role)} ${signInAs}</p>
${anyWrong ? `<p class="wrong" role="alert">${account.checkFields}</p>` : ''}
${invited.hasAccount ? signInForm(texts, invited, problems) : newAccountForm(texts, invited, 'password', problems)}`,
  );
}

function signInForm(texts: Texts, invited: Invited, problems: InviteProblems): string {
  const { signIn, yourPassword, yourPasswordHint } = texts.invite;
  const password = passwordField({
    id: 'password',
    label: yourPassword,
    hint: yourPasswordHint,
    autocomplete: 'current-password',
    problem: problems.password,
  });
  return form(invited, [password], signIn) + foreignAccount(texts, invited, problems);
}

/** For a person whose address somebody else used for an account. */
function foreignAccount(texts: Texts, invited: Invited, problems: InviteProblems): string {
  const { foreign, foreignExplained, foreignUnverified } = texts.invite;
  if (invited.mayClaim) {
    const isOpen = problems.name !== undefined || problems.new_password !== undefined;
    return `
<details${isOpen ? ' open' : ''}><summary>${foreign}</summary>
<p class="soft">${foreignExplained}</p>
${newAccountForm(texts, invited, 'new_password', problems)}
</details>`;
  }
  return invited.isUnverified ? `\n<p class="soft">${foreignUnverified}</p>` : '';
}

function newAccountForm(
  { account, invite }: Texts,
  invited: Invited,
  id: 'password' | 'new_password',
  problems: InviteProblems,
): string {
  const { name: value } = invited;
  const fields = [
    field({
      id: 'name',
      label: account.yourName,
      autocomplete: 'name',
      value,
      problem: problems.name,
    }),
    passwordField({
      id,
      label: account.newPassword,
      hint: account.passwordHint,
      autocomplete: 'new-password',
      problem: problems[id],
    }),
  ];
  return form(invited, fields, invite.create);
}

function form({ email }: Invited, fields: string[], button: string): string {
  return `<form method="post" action="">
<input type="hidden" name="username" autocomplete="username" value="${escapeHtml(email)}">
${fields.join('\n')}
<button type="submit">${button}</button>
</form>`;
}

const passwordField = (
  shown: Pick<Parameters<typeof field>[0], 'id' | 'label' | 'hint' | 'autocomplete' | 'problem'>,
): string => field({ ...shown, type: 'password', value: '' });

export function joinedPage(
  language: Language,
  {
    workspace,
    email,
    role,
    isSignedIn,
  }: Pick<Invited, 'workspace' | 'email' | 'role'> & { isSignedIn: boolean },
): PlainPage {
  const { invite, account } = textsIn(language);
  const joined = invite.joined(workspace);
  return page(
    language,
    joined,
    `<h1>${escapeHtml(joined)}</h1>
<dl><dt>${account.you}</dt><dd>${escapeHtml(email)}</dd>
<dt>${invite.role}</dt><dd>${invite.roleName(role)}</dd></dl>
<p>${isSignedIn ? `${invite.signedIn} ` : ''}<a href="/">${invite.toInlet}</a></p>`,
  );
}
