/** What one check found, and what to do about it. */
export interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  message: string;
  advice?: string;
}
