// A member: the membership of a person in one workspace, with a role. Pure rules.
import { checkLine } from '../check-line.ts';
import { invalidField } from '../errors.ts';
import type { Language } from '../language.ts';
import type { Availability } from './availability.ts';

/** From most to least privileged. */
export const roles = ['owner', 'admin', 'manager', 'agent', 'viewer'] as const;
export type Role = (typeof roles)[number];

export const memberStatuses = ['invited', 'active', 'deactivated'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export interface Member extends Availability {
  id: string;
  number: number;
  /** The person who signs in as this member; null until they accept the invitation. */
  personId: string | null;
  name: string;
  email: string;
  role: Role;
  /** Null uses those of the workspace. */
  language: Language | null;
  timeZone: string | null;
  /** For notifications only; null uses the address for signing in. */
  notificationEmail: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  deactivatedAt: Date | null;
}

/** A reference to a member: by number, id, or address as `key`. */
export type MemberRef = { number: number } | { id: string } | { key: string };

export function matchesMember(member: Member, ref: MemberRef): boolean {
  if ('id' in ref) return member.id === ref.id;
  return 'number' in ref ? member.number === ref.number : member.email === ref.key.toLowerCase();
}

export function statusOf({ personId, deactivatedAt }: Member): MemberStatus {
  if (deactivatedAt !== null) return 'deactivated';
  return personId === null ? 'invited' : 'active';
}

const letters = "[a-z0-9_'+-]*[a-z0-9_+-]";
const address = new RegExp(
  `^${letters}(?:\\.${letters})*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$`,
);

/**
 * Normalises an address to sign in with: ASCII, lowercase. `.invalid` is reserved for closed
 * accounts, because no mail reaches it.
 */
export function checkSignInEmail(text: string): string {
  const email = readAddress(text);
  if (email === undefined) {
    throw invalidField('email', 'sign_in_email_invalid', { value: text });
  }
  return email;
}

/** Normalises an address that mails are sent to. */
export function checkEmailAddress(text: string): string {
  const email = readAddress(text);
  if (email === undefined) throw invalidField('email', 'email_address_invalid', { value: text });
  return email;
}

function readAddress(text: string): string | undefined {
  const email = text.trim().toLowerCase();
  const isAddress = email.length <= 254 && address.test(email) && !email.endsWith('.invalid');
  return isAddress ? email : undefined;
}

export function checkPersonName(text: string): string {
  return checkLine('name', 'person', text);
}

export function checkRole(text: string): Role {
  const role = roles.find((one) => one === text.toLowerCase());
  if (role === undefined) {
    throw invalidField('role', 'choice_unknown', {
      kind: 'role',
      value: text,
      allowed: [...roles],
    });
  }
  return role;
}

/** Derives the name of a person from the address: "jo.smith@a.b" → "Jo Smith". */
export function nameFromEmail(email: string): string {
  const words = email.slice(0, email.indexOf('@')).split(/[^\p{L}\p{N}]+/u);
  const names = words.filter((word) => word !== '');
  if (names.length === 0) return email;
  return names.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}
