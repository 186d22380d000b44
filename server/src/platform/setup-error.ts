/** Something that stops the program from starting and that its operator can put right: the message is for them. */
export class SetupError extends Error {
  override name = 'SetupError';
}
