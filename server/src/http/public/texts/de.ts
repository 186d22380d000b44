// The texts of the public pages in German.
import type { ErrorCode } from '../../../domain/errors.ts';
import type { Role } from '../../../domain/members/member.ts';
import type { Texts } from './en.ts';

const numbers = new Intl.NumberFormat('de');
const quantities = new Intl.PluralRules('de');

const secondsOf = (count: number): string =>
  `${numbers.format(count)} ${quantities.select(count) === 'one' ? 'Sekunde' : 'Sekunden'}`;

const roles: Record<Role, string> = {
  owner: 'Inhaberschaft',
  admin: 'Administration',
  manager: 'Leitung',
  agent: 'Bearbeitung',
  viewer: 'Nur Lesen',
};

const tooOften = (seconds: number): string =>
  'Dieses Formular wurde aus Ihrem Netzwerk zu oft gesendet. ' +
  `Warten Sie ${secondsOf(seconds)}, und senden Sie es dann noch einmal.`;

const refusals: Partial<Record<ErrorCode, string>> = {
  too_large: 'Ihre Angaben sind zu umfangreich. Kürzen Sie sie, und senden Sie sie noch einmal.',
  unsupported_type: 'In dieser Form lassen sich die Angaben nicht lesen.',
  not_found: 'Unter dieser Adresse gibt es nichts.',
  method_not_allowed: 'Das ist unter dieser Adresse nicht möglich.',
};

export const de: Texts = {
  problems: {
    line_required: () => 'Füllen Sie dieses Feld aus.',
    line_invalid: ({ max }) =>
      `Geben Sie eine einzelne Zeile mit höchstens ${numbers.format(max)} Zeichen ein.`,
  },
  slogan: 'Jeder Lead bleibt, jeder Schritt ist nachvollziehbar.',
  unsubscribe: {
    title: 'Abmelden?',
    soft: (address, workspace) => `${address} erhält dann keine Mails von ${workspace} mehr.`,
    button: 'Abmelden',
    done: (address, workspace) => [
      'Sie sind abgemeldet',
      `${address} erhält keine Mails von ${workspace} mehr.`,
    ],
    closed: [
      'Dieser Link funktioniert nicht',
      'Er ist unvollständig, oder das, wozu er gehörte, ist gelöscht.',
    ],
  },
  account: {
    checkFields: 'Prüfen Sie die markierten Felder.',
    yourName: 'Ihr Name',
    newPassword: 'Ein Passwort',
    passwordHint: '8 bis 128 Zeichen.',
    you: 'Sie',
    brokenLink: 'Dieser Link funktioniert nicht',
    toSignIn: 'Zur Anmeldung',
  },
  accountLinks: {
    newPassword: {
      title: 'Neues Passwort festlegen',
      soft: 'Danach sind Sie überall abgemeldet.',
      label: 'Ein neues Passwort',
      hint: '8 bis 128 Zeichen.',
      button: 'Passwort festlegen',
      wrong: 'Ein Passwort hat 8 bis 128 Zeichen.',
      done: ['Ihr Passwort ist festgelegt', 'Melden Sie sich damit an.'],
    },
    forgot: {
      title: 'Passwort vergessen',
      soft: 'Sie bekommen eine E-Mail mit einem Link, über den Sie ein neues Passwort festlegen.',
      label: 'Ihre E-Mail-Adresse',
      button: 'Link senden',
      sent: [
        'Sehen Sie in Ihr Postfach',
        'Wenn die Adresse ein Konto hat, ist eine E-Mail mit einem Link unterwegs. Er funktioniert einmal, innerhalb einer Stunde.',
      ],
      off: [
        'Diese Installation versendet keine E-Mails',
        'Bitten Sie einen Admin Ihres Arbeitsbereichs um einen Link für ein neues Passwort.',
      ],
      wait: (seconds) => `Zu viele Anfragen: Warten Sie ${seconds} s.`,
    },
    email: {
      title: 'Neue E-Mail-Adresse bestätigen',
      soft: (email) => `Künftig melden Sie sich als ${email} an.`,
      button: 'Bestätigen',
      done: (email) => [
        'Ihre E-Mail-Adresse ist geändert',
        `Sie melden sich jetzt als ${email} an.`,
      ],
      taken: [
        'Jemand anderes verwendet diese Adresse',
        'Ihre Adresse ist unverändert. Wählen Sie eine andere.',
      ],
    },
    closed: [
      'Dieser Link funktioniert nicht',
      'Ein Link funktioniert einmal und nur für begrenzte Zeit. Fordern Sie einen neuen an.',
    ],
  },
  form: {
    error: (title) => `Fehler: ${title}`,
    check(count) {
      const isOne = quantities.select(count) === 'one';
      return `Bitte prüfen Sie ${isOne ? 'eine Angabe' : `${numbers.format(count)} Angaben`}`;
    },
    leaveEmpty: 'Lassen Sie dieses Feld leer',
    choose: 'Bitte wählen',
    optional: 'optional',
    thanks: 'Vielen Dank',
    thanksFor: (title) => `Vielen Dank: ${title}`,
    sent: 'Ihre Angaben wurden gesendet.',
    next: 'Weiter',
    notSent:
      'Das Formular konnte gerade nicht gesendet werden. Bitte versuchen Sie es gleich noch einmal.',
    expired:
      'Diese Seite war länger als einen Tag geöffnet. Sehen Sie Ihre Angaben noch einmal durch, und senden Sie sie erneut.',
    tooOften,
    unknown: [
      'Hier gibt es kein Formular',
      'Vielleicht ist die Adresse unvollständig oder falsch geschrieben. Fragen Sie die Person, von der Sie die Adresse haben.',
    ],
    closed: [
      'Dieses Formular ist geschlossen',
      'Es nimmt keine Angaben mehr entgegen. Fragen Sie die Person, von der Sie die Adresse haben.',
    ],
    failed: ['Das hat nicht geklappt', 'Bitte versuchen Sie es gleich noch einmal.'],
    refused({ code, retryAfterSeconds }) {
      if (code === 'rate_limited') return tooOften(retryAfterSeconds ?? 0);
      return refusals[code] ?? 'Die Anfrage konnte nicht gelesen werden.';
    },
    received: ['Vielen Dank', 'Ihre Angaben wurden gesendet.'],
    otherPage: [
      'Dieses Formular kann von hier nicht gesendet werden',
      'Es ist nur auf anderen Seiten erlaubt. Fragen Sie die Person, von der Sie es haben.',
    ],
  },
  setup: {
    title: 'Inlet einrichten',
    check: 'Fehler: Inlet einrichten',
    purpose:
      'Damit legen Sie Ihr Konto und Ihren ersten Arbeitsbereich an. Er enthält Ihre Leads, Schlüssel und Mitglieder.',
    workspace: 'Name des Arbeitsbereichs',
    workspaceHint: 'Meist Ihre Firma.',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'Damit melden Sie sich an.',
    create: 'Mein Konto anlegen',
    done: 'Inlet ist bereit',
    ready: (workspace) => `${workspace} ist bereit`,
    workspaceTerm: 'Arbeitsbereich',
    sellerCode: 'Verkäufercode',
    nextStep:
      'Melden Sie sich nun an, erstellen Sie einen Schlüssel, und sehen Sie Ihren ersten Lead ankommen.',
    begin: 'Anmelden und den ersten Lead senden',
    reference: (link) => `Alle Anfragen und Antworten stehen in der ${link('API-Referenz')}.`,
    unknown:
      'Kopieren Sie den ganzen Link, den Inlet beim Start ausgegeben hat, oder starten Sie Inlet neu, um einen neuen zu erhalten.',
    used: [
      'Inlet ist bereits eingerichtet',
      'Hier gibt es schon ein Konto, deshalb ist dieser Link geschlossen. Lassen Sie sich in den Arbeitsbereich einladen.',
    ],
    expired: [
      'Dieser Link ist zu alt',
      'Ein Link gilt 7 Tage. Starten Sie Inlet neu, um einen neuen zu erhalten.',
    ],
  },
  invite: {
    title: (workspace) => `${workspace} beitreten`,
    check: (workspace) => `Fehler: ${workspace} beitreten`,
    invitedAs: (role) => `Sie sind eingeladen, Ihre Rolle ist „${roles[role]}“.`,
    signInAs: (email) => `Sie melden sich als ${email} an.`,
    yourPassword: 'Ihr Passwort',
    yourPasswordHint: 'Das Passwort Ihres bestehenden Kontos.',
    signIn: 'Anmelden und beitreten',
    foreign: 'Ich habe hier nie ein Konto angelegt',
    foreignExplained:
      'Jemand anderes hat mit Ihrer Adresse ein Konto angelegt. Legen Sie Ihr eigenes an: Das andere wird geschlossen und aus allen Arbeitsbereichen entfernt.',
    foreignUnverified:
      'Sie haben hier nie ein Konto angelegt? Dann hat das jemand anderes mit Ihrer Adresse getan. Bitten Sie die Person, die dieses Inlet betreibt, einen Link für Sie zu erstellen.',
    create: 'Mein Konto anlegen und beitreten',
    joined: (workspace) => `Sie sind ${workspace} beigetreten`,
    role: 'Rolle',
    roleName: (role) => roles[role],
    signedIn: 'Sie sind angemeldet.',
    toInlet: 'Zu Inlet',
    wrongPassword: 'Das ist nicht das Passwort dieses Kontos.',
    tooManyPasswords: (seconds) => `Zu viele falsche Passwörter: Warten Sie ${secondsOf(seconds)}.`,
    unknown:
      'Kopieren Sie den ganzen Link. Wenn Sie einen neueren haben, verwenden Sie diesen, sonst bitten Sie um einen neuen.',
    used: [
      'Diese Einladung wurde schon verwendet',
      'Ein Link gilt nur einmal, und dieser wurde bereits verwendet. Melden Sie sich an, oder bitten Sie um einen neuen.',
    ],
    expired: [
      'Diese Einladung ist zu alt',
      'Ein Link gilt 7 Tage. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
    ],
  },
};
