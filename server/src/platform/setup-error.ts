/** The program cannot start, and the operator can fix the cause; the message is for the operator. */
export class SetupError extends Error {
  override name = 'SetupError';
}
