// The texts of the public pages in English. The other languages have the same keys.
import type { Sentences } from '../../../domain/errors/problem-codes.ts';
import type { DomainError } from '../../../domain/errors.ts';
import type { Role } from '../../../domain/members/member.ts';

type Problems = Partial<Sentences>;
/** A heading and an explanation. */
type Explained = [heading: string, explanation: string];

const numbers = new Intl.NumberFormat('en');
const quantities = new Intl.PluralRules('en');

const article = (role: Role) => (/^[aeiou]/.test(role) ? 'an' : 'a');

export const en = {
  /** The sentences of problems that these pages word in their own way. */
  problems: {} as Problems,
  slogan: 'Every lead kept, every step explained.',
  unsubscribe: {
    title: 'Unsubscribe?',
    soft: (address: string, workspace: string) =>
      `${address} then gets no more mails from ${workspace}.`,
    button: 'Unsubscribe',
    done: (address: string, workspace: string): Explained => [
      'You are unsubscribed',
      `${address} gets no more mails from ${workspace}.`,
    ],
    closed: [
      'This link does not work',
      'It may be incomplete, or what it was about is deleted.',
    ] as Explained,
  },
  account: {
    checkFields: 'Check the marked fields.',
    yourName: 'Your name',
    newPassword: 'A password',
    passwordHint: '8 to 128 characters.',
    you: 'You',
    brokenLink: 'This link does not work',
    toSignIn: 'Go to the sign-in',
  },
  accountLinks: {
    newPassword: {
      title: 'Set a new password',
      soft: 'You are then signed out everywhere.',
      label: 'A new password',
      hint: '8 to 128 characters.',
      button: 'Set the password',
      wrong: 'A password has 8 to 128 characters.',
      done: ['Your password is set', 'Sign in with it.'] as Explained,
    },
    forgot: {
      title: 'Forgotten password',
      soft: 'You get a mail with a link, by which you set a new password.',
      label: 'Your e-mail address',
      button: 'Send me a link',
      sent: [
        'Look into your mail',
        'If the address has an account, a mail with a link is on its way. It works once, within an hour.',
      ] as Explained,
      off: [
        'This installation sends no mails',
        'Ask an admin of your workspace for a link by which you set a new password.',
      ] as Explained,
      wait: (seconds: string) => `Too many requests: wait ${seconds} s.`,
    },
    email: {
      title: 'Confirm your new e-mail address',
      soft: (email: string) => `From now on you sign in as ${email}.`,
      button: 'Confirm',
      done: (email: string): Explained => [
        'Your e-mail address is changed',
        `You now sign in as ${email}.`,
      ],
      taken: [
        'Somebody else uses this address',
        'Your address has not changed. Choose another one.',
      ] as Explained,
    },
    closed: [
      'This link does not work',
      'A link works once and for a limited time. Ask for a new one.',
    ] as Explained,
  },
  form: {
    error: (title: string) => `Error: ${title}`,
    check(count: number) {
      const isOne = quantities.select(count) === 'one';
      return `Please check ${isOne ? 'one answer' : `${numbers.format(count)} answers`}`;
    },
    leaveEmpty: 'Leave this empty',
    choose: 'Please choose',
    optional: 'optional',
    thanks: 'Thank you',
    thanksFor: (title: string) => `Thank you: ${title}`,
    sent: 'Your answers were sent.',
    next: 'Continue',
    notSent: 'It could not be sent just now. Please try again in a moment.',
    expired: 'This page was open for more than a day. Look it over and send it again.',
    tooOften: (seconds: number) =>
      `This form was sent too often from your network. Wait ${seconds} seconds, then send it again.`,
    unknown: [
      'There is no form here',
      'The address may be cut off or mistyped. Ask the person who gave it to you.',
    ] as Explained,
    closed: [
      'This form is closed',
      'It accepts no more answers. Ask the person who gave it to you.',
    ] as Explained,
    failed: ['This did not work', 'Please try again in a moment.'] as Explained,
    refused: ({ message }: DomainError): string => message,
    received: ['Thank you', 'Your answers were sent.'] as Explained,
    otherPage: [
      'This form cannot be sent from here',
      'Its owner allows it on other pages only. Ask the person who gave it to you.',
    ] as Explained,
  },
  setup: {
    title: 'Set up Inlet',
    check: 'Error: set up Inlet',
    purpose:
      'This creates your account and your first workspace, which holds your leads, keys and members.',
    workspace: 'Name of the workspace',
    workspaceHint: 'Usually your company.',
    email: 'Your e-mail address',
    emailHint: 'You sign in with it.',
    create: 'Create my account',
    done: 'Inlet is ready',
    ready: (workspace: string) => `${workspace} is ready`,
    workspaceTerm: 'Workspace',
    sellerCode: 'Seller code',
    nextStep: 'Next, sign in, make a key, and watch your first lead arrive.',
    begin: 'Sign in and send the first lead',
    reference: (link: (text: string) => string) =>
      `All requests and responses are in the ${link('API reference')}.`,
    unknown:
      'Copy the whole link that Inlet printed when it started, or start Inlet again for a new one.',
    used: [
      'Inlet is set up already',
      'Somebody has an account here, so this link is closed. Ask them to add you to their workspace.',
    ] as Explained,
    expired: [
      'This link is too old',
      'A link works for 7 days. Start Inlet again for a new one.',
    ] as Explained,
  },
  invite: {
    title: (workspace: string) => `Join ${workspace}`,
    check: (workspace: string) => `Error: join ${workspace}`,
    invitedAs: (role: Role) => `You are invited as ${article(role)} ${role}.`,
    signInAs: (email: string) => `You sign in as ${email}.`,
    yourPassword: 'Your password',
    yourPasswordHint: 'The password of your existing account.',
    signIn: 'Sign in and join',
    foreign: 'I never created an account here',
    foreignExplained:
      'Somebody else created one with your address. Create your own: theirs will be closed, and removed from every workspace.',
    foreignUnverified:
      'You never created an account here? Then somebody else created one with your address. Ask the person who runs this installation of Inlet to create a link for you.',
    create: 'Create my account and join',
    joined: (workspace: string) => `You have joined ${workspace}`,
    role: 'Role',
    roleName: (role: Role): string => role,
    signedIn: 'You are signed in.',
    toInlet: 'Go to Inlet',
    wrongPassword: 'This is not the password of that account.',
    tooManyPasswords: (seconds: number) => `Too many wrong passwords: wait ${seconds} s.`,
    unknown: 'Copy the whole link. If you got a newer one, use that; otherwise ask for a new one.',
    used: [
      'This invitation is used up',
      'A link works once, and this one has been used. Sign in, or ask for a new one.',
    ] as Explained,
    expired: [
      'This invitation is too old',
      'A link works for 7 days. Ask the person who invited you for a new one.',
    ] as Explained,
  },
};

export type Texts = typeof en;
