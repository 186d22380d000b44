// The pages of an invitation, by which a member joins a workspace.
import type { Role } from '../../domain/members/member.ts';
import { escapeHtml, field, page } from './plain-page.ts';

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

const article = (role: Role) => (/^[aeiou]/.test(role) ? 'an' : 'a');

export function invitePage(invited: Invited, problems: InviteProblems): string {
  const { workspace, email, role } = invited;
  const anyWrong = Object.keys(problems).length > 0;
  return page(
    `${anyWrong ? 'Please check: j' : 'J'}oin ${workspace}`,
    `<h1>Join ${escapeHtml(workspace)}</h1>
<p class="soft">You are invited as ${article(role)} ${role}. You sign in as <strong>${escapeHtml(email)}</strong>.</p>
${anyWrong ? '<p class="wrong" role="alert">Please check the fields below.</p>' : ''}
${invited.hasAccount ? signInForm(invited, problems) : newAccountForm(invited, 'password', problems)}`,
  );
}

function signInForm(invited: Invited, problems: InviteProblems): string {
  const fields = [
    passwordField('password', 'Your password', 'The password of your existing account.', problems),
  ];
  return form(invited, fields, 'Sign in and join') + foreignAccount(invited, problems);
}

/** For a person whose address somebody else used for an account. */
function foreignAccount(invited: Invited, problems: InviteProblems): string {
  if (invited.mayClaim) {
    const isOpen = problems.name !== undefined || problems.new_password !== undefined;
    return `
<details${isOpen ? ' open' : ''}><summary>I never created an account here</summary>
<p class="soft">Somebody else created one with your address. Create your own: theirs will be closed, and removed from every workspace.</p>
${newAccountForm(invited, 'new_password', problems)}
</details>`;
  }
  if (!invited.isUnverified) return '';
  return `
<p class="soft">You never created an account here? Then somebody else created one with your address. Ask the person who runs this installation of Inlet to create a link for you.</p>`;
}

function newAccountForm(
  invited: Invited,
  id: 'password' | 'new_password',
  problems: InviteProblems,
): string {
  const { name: value } = invited;
  const fields = [
    field({
      id: 'name',
      label: 'Your name',
      autocomplete: 'name',
      value,
      problem: problems.name,
    }),
    passwordField(id, 'A password', '8 to 128 characters.', problems),
  ];
  return form(invited, fields, 'Create my account and join');
}

function form({ email }: Invited, fields: string[], button: string): string {
  return `<form method="post" action="">
<input type="hidden" name="username" autocomplete="username" value="${escapeHtml(email)}">
${fields.join('\n')}
<button type="submit">${button}</button>
</form>`;
}

function passwordField(
  id: 'password' | 'new_password',
  label: string,
  hint: string,
  problems: InviteProblems,
): string {
  const autocomplete = label === 'Your password' ? 'current-password' : 'new-password';
  const problem = problems[id];
  return field({ id, label, type: 'password', hint, autocomplete, value: '', problem });
}

export function joinedPage({
  workspace,
  email,
  role,
  isSignedIn,
}: Pick<Invited, 'workspace' | 'email' | 'role'> & { isSignedIn: boolean }): string {
  return page(
    `You have joined ${workspace}`,
    `<h1>You have joined ${escapeHtml(workspace)}</h1>
<dl><dt>You</dt><dd>${escapeHtml(email)}</dd>
<dt>Role</dt><dd>${role}</dd></dl>
<p>${isSignedIn ? 'You are signed in. ' : ''}<a href="/">Go to Inlet</a></p>`,
  );
}
