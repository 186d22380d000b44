// The pages of the link by which a member joins a workspace.
import type { Role } from '../../domain/members/member.ts';
import { escapeHtml, field, page } from './plain-page.ts';

export interface Invited {
  workspace: string;
  name: string;
  email: string;
  role: Role;
  /** Whether somebody has an account with this address already. */
  hasAccount: boolean;
}

export type InviteProblems = Partial<Record<'name' | 'password', string>>;

const article = (role: Role) => (/^[aeiou]/.test(role) ? 'an' : 'a');

export function invitePage(invited: Invited, problems: InviteProblems): string {
  const { workspace, email, role, hasAccount } = invited;
  const anyWrong = Object.keys(problems).length > 0;
  const fields = hasAccount
    ? [
        password(
          'Your password',
          'That of the account you have here.',
          'current-password',
          problems,
        ),
      ]
    : [
        field({
          id: 'name',
          label: 'Your name',
          autocomplete: 'name',
          value: invited.name,
          problem: problems.name,
        }),
        password('A password', '8 to 128 characters.', 'new-password', problems),
      ];
  return page(
    `${anyWrong ? 'Please check: j' : 'J'}oin ${workspace}`,
    `<h1>Join ${escapeHtml(workspace)}</h1>
<p class="soft">You are invited as ${article(role)} ${role}. You sign in as <strong>${escapeHtml(email)}</strong>.</p>
${anyWrong ? '<p class="wrong" role="alert">That needs another look; see below.</p>' : ''}
<form method="post" action="">
<input type="hidden" name="username" autocomplete="username" value="${escapeHtml(email)}">
${fields.join('\n')}
<button type="submit">${hasAccount ? 'Sign in and join' : 'Make my account and join'}</button>
</form>`,
  );
}

function password(
  label: string,
  hint: string,
  autocomplete: string,
  { password: problem }: InviteProblems,
): string {
  return field({ id: 'password', label, type: 'password', hint, autocomplete, value: '', problem });
}

export function joinedPage({
  workspace,
  email,
  role,
}: Omit<Invited, 'name' | 'hasAccount'>): string {
  return page(
    `You have joined ${workspace}`,
    `<h1>You have joined ${escapeHtml(workspace)}</h1>
<dl><dt>You</dt><dd>${escapeHtml(email)}</dd>
<dt>Role</dt><dd>${role}</dd></dl>
<p>You are signed in. <a href="/">Go to Inlet</a></p>`,
  );
}
