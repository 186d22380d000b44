// Lets an admin help a user who cannot sign in: a link for a new password, a lost second factor,
// a new address.
import Type, { type TSchema } from 'typebox';
import { confirmEmailOfMember } from '../../../domain/members/email-change/confirm-email-of-member.ts';
import {
  type HandedOutLink,
  handOutPasswordLink,
} from '../../../domain/members/passwords/hand-out-password-link.ts';
import { resetTwoFactor } from '../../../domain/members/two-factor/reset-two-factor.ts';
import type { Mount } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import type { User } from './user-resource.ts';

const otherWorkspaces =
  'A person who belongs to other workspaces too gets 409: the operator of the installation helps.';

const confirmEmailBody = Type.Object(
  { email: Type.String({ maxLength: 254, format: 'email' }) },
  { additionalProperties: false, examples: [{ email: 'jo.new@example.com' }] },
);

export function accountRoutes(mount: Mount<User>): void {
  const { write, publicUrl, sendsMail } = mount.services;
  actionRoute<User, TSchema, HandedOutLink>(mount, {
    action: 'password-link',
    operationId: 'createUserPasswordLink',
    summary: 'Create a link by which a user sets a new password',
    description: `The link works once, within 24 hours, and is shown only here. ${otherWorkspaces}`,
    run: (context, ref) => handOutPasswordLink(write, context, ref),
    present: ({ member, token, expiresAt }) => ({
      ...member,
      passwordLink: { url: `${publicUrl}/reset/${token}`, expiresAt },
    }),
  });
  actionRoute(mount, {
    action: 'reset-two-factor',
    operationId: 'resetUserTwoFactor',
    summary: "Remove a user's second factors",
    description:
      'For a user who lost them: removes the authenticator app, the recovery codes and the ' +
      `passkeys, and ends the user's sessions. ${otherWorkspaces}`,
    run: (context, ref) => resetTwoFactor(write, context, ref),
  });
  actionRoute(mount, {
    action: 'confirm-email',
    operationId: 'confirmUserEmail',
    summary: 'Confirm the new e-mail address of a user',
    description:
      'Where the installation sends no mails: confirms the address that the user asked for. ' +
      `The body names it. ${otherWorkspaces}`,
    body: confirmEmailBody,
    run: (context, ref, { email }) =>
      confirmEmailOfMember({ ...write, sendsMail }, context, ref, email),
  });
}
