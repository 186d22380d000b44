/** The result of one check, with advice where something is wrong. */
export interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  message: string;
  advice?: string;
}
