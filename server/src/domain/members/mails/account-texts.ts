// The texts of the mails about an account.
import type { Language } from '../../language.ts';

export interface AccountText {
  subject: string;
  paragraphs: readonly string[];
  /** The label of the link. */
  button?: string;
}

interface AccountTexts {
  password_link: AccountText;
  email_proof: (email: string) => AccountText;
  email_changed: (email: string) => AccountText;
}

export const accountTexts: Record<Language, AccountTexts> = {
  en: {
    password_link: {
      subject: 'Set a new password',
      paragraphs: [
        'Somebody asked for a new password for your Inlet account. Set it on this page:',
        'The link works once, within an hour. If it was not you, ignore this mail: your password has not changed.',
      ],
      button: 'Set a new password',
    },
    email_proof: (email) => ({
      subject: 'Confirm your new e-mail address',
      paragraphs: [
        `From now on you want to sign in to Inlet as ${email}. Confirm it on this page:`,
        'The link works once, within a day. If it was not you, ignore this mail.',
      ],
      button: 'Confirm the address',
    }),
    email_changed: (email) => ({
      subject: 'Your e-mail address was changed',
      paragraphs: [
        `You now sign in to Inlet as ${email}. This address no longer works.`,
        'If it was not you, contact an admin of your workspace at once.',
      ],
    }),
  },
  de: {
    password_link: {
      subject: 'Neues Passwort festlegen',
      paragraphs: [
        'Für Ihr Inlet-Konto wurde ein neues Passwort angefordert. Legen Sie es auf dieser Seite fest:',
        'Der Link funktioniert einmal, innerhalb einer Stunde. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ihr Passwort ist unverändert.',
      ],
      button: 'Neues Passwort festlegen',
    },
    email_proof: (email) => ({
      subject: 'Neue E-Mail-Adresse bestätigen',
      paragraphs: [
        `Sie möchten sich bei Inlet künftig als ${email} anmelden. Bestätigen Sie die Adresse auf dieser Seite:`,
        'Der Link funktioniert einmal, innerhalb eines Tages. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail.',
      ],
      button: 'Adresse bestätigen',
    }),
    email_changed: (email) => ({
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      paragraphs: [
        `Sie melden sich bei Inlet jetzt als ${email} an. Diese Adresse funktioniert nicht mehr.`,
        'Wenn Sie das nicht waren, wenden Sie sich sofort an einen Admin Ihres Workspace.',
      ],
    }),
  },
};
