// The match key of an e-mail address. It keeps tags (+x) and dots on purpose: at most providers,
// addresses that differ in them belong to different people.
import { domainToASCII } from 'node:url';

const plain = /^[\x21-\x7e]+$/;
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

export function normaliseEmail(email: string): string {
  if (plain.test(email)) return email.toLowerCase();
  const clean = email.trim().replace(invisible, '').normalize('NFC').toLowerCase();
  const at = clean.lastIndexOf('@');
  const domain = domainToASCII(clean.slice(at + 1));
  return domain === '' ? clean : `${clean.slice(0, at)}@${domain}`;
}

// A label of the domain: letters and digits of any script, hyphens inside only.
const label = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
const plainAddress =
  /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
const localPart = /^[^\s@"(),:;<>[\\\]\p{Cc}]{1,64}$/u;

/** Accepts an address that a person could have and a server could deliver to. */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  if (at < 1 || name.startsWith('.') || name.endsWith('.') || name.includes('..')) return false;
  if (plainAddress.test(text)) return true;
  const labels = text
    .slice(at + 1)
    .replace(invisible, '')
    .split('.');
  return (
    localPart.test(name) &&
    labels.length > 1 &&
    labels.every((text) => label.test(text)) &&
    domainToASCII(labels.join('.')) !== ''
  );
}
