// The texts of the pages of an account, in each language.
import type { Language } from '../../domain/language.ts';

const en = {
  newPassword: {
    title: 'Set a new password',
    soft: 'You are then signed out everywhere.',
    label: 'A new password',
    hint: '8 to 128 characters.',
    button: 'Set the password',
    wrong: 'A password has 8 to 128 characters.',
    done: 'Your password is set',
    next: 'Sign in with it.',
  },
  forgot: {
    title: 'Forgotten password',
    soft: 'You get a mail with a link, by which you set a new password.',
    label: 'Your e-mail address',
    button: 'Send me a link',
    sent: 'Look into your mail',
    sentText:
      'If the address has an account, a mail with a link is on its way. It works once, within an hour.',
    off: 'This installation sends no mails',
    offText: 'Ask an admin of your workspace for a link by which you set a new password.',
    wait: (seconds: string) => `Too many requests: wait ${seconds} s.`,
  },
  email: {
    title: 'Confirm your new e-mail address',
    soft: (email: string) => `From now on you sign in as ${email}.`,
    button: 'Confirm',
    done: 'Your e-mail address is changed',
    doneText: (email: string) => `You now sign in as ${email}.`,
    taken: 'Somebody else uses this address',
    takenText: 'Your address has not changed. Choose another one.',
  },
  closed: {
    title: 'This link does not work',
    text: 'A link works once and for a limited time. Ask for a new one.',
  },
};

type AccountTexts = typeof en;

const de: AccountTexts = {
  newPassword: {
    title: 'Neues Passwort festlegen',
    soft: 'Danach sind Sie überall abgemeldet.',
    label: 'Ein neues Passwort',
    hint: '8 bis 128 Zeichen.',
    button: 'Passwort festlegen',
    wrong: 'Ein Passwort hat 8 bis 128 Zeichen.',
    done: 'Ihr Passwort ist festgelegt',
    next: 'Melden Sie sich damit an.',
  },
  forgot: {
    title: 'Passwort vergessen',
    soft: 'Sie bekommen eine E-Mail mit einem Link, über den Sie ein neues Passwort festlegen.',
    label: 'Ihre E-Mail-Adresse',
    button: 'Link senden',
    sent: 'Sehen Sie in Ihr Postfach',
    sentText:
      'Wenn die Adresse ein Konto hat, ist eine E-Mail mit einem Link unterwegs. Er funktioniert einmal, innerhalb einer Stunde.',
    off: 'Diese Installation versendet keine E-Mails',
    offText: 'Bitten Sie einen Admin Ihres Workspace um einen Link für ein neues Passwort.',
    wait: (seconds) => `Zu viele Anfragen: Warten Sie ${seconds} s.`,
  },
  email: {
    title: 'Neue E-Mail-Adresse bestätigen',
    soft: (email) => `Künftig melden Sie sich als ${email} an.`,
    button: 'Bestätigen',
    done: 'Ihre E-Mail-Adresse ist geändert',
    doneText: (email) => `Sie melden sich jetzt als ${email} an.`,
    taken: 'Jemand anderes verwendet diese Adresse',
    takenText: 'Ihre Adresse ist unverändert. Wählen Sie eine andere.',
  },
  closed: {
    title: 'Dieser Link funktioniert nicht',
    text: 'Ein Link funktioniert einmal und nur für begrenzte Zeit. Fordern Sie einen neuen an.',
  },
};

export const accountTexts: Record<Language, AccountTexts> = { en, de };
