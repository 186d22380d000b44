// The rule for passwords, and one made up for whoever gave none.
import { randomInt } from 'node:crypto';
import { invalidField } from '../errors.ts';

export const shortestPassword = 8;
export const longestPassword = 128;

// Without the letters and digits that are mistaken for each other when read from a screen.
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function checkPassword(password: string): string {
  if (password.length < shortestPassword || password.length > longestPassword) {
    throw invalidField(
      'password',
      `A password has ${shortestPassword} to ${longestPassword} characters.`,
    );
  }
  return password;
}

export function newPassword(): string {
  return Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
