// The rule for passwords, and a generator for initial ones.
import { randomInt } from 'node:crypto';
import { invalidField } from '../errors.ts';

export const minPasswordLength = 8;
export const maxPasswordLength = 128;

// Without letters and digits that are easily confused when read from a screen.
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function checkPassword(password: string): string {
  if (password.length < minPasswordLength || password.length > maxPasswordLength) {
    throw invalidField('password', 'password_length', {
      min: minPasswordLength,
      max: maxPasswordLength,
    });
  }
  return password;
}

export function newPassword(): string {
  return Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
