// Splits a streamed body into lines, as many at a time as arrive together. It holds one chunk and
// one line at most.
import { DomainError } from '../../domain/errors.ts';
import { sizeOf } from './body-limits.ts';

export interface BodyLine {
  /** From 1. */
  number: number;
  /** The error of a line that is too long to be read. */
  content: Buffer | DomainError;
}

const newline = 0x0a;
const blank = /^\s*$/;

/** Blank lines count, but are left out. */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<BodyLine[]> {
  let number = 1;
  let rest: Buffer[] = [];
  let restBytes = 0;

  /** Keeps the start of a line; of one that is too long, only its length. */
  function keep(bytes: Buffer): void {
    restBytes += bytes.length;
    if (restBytes > maxBytes) rest = [];
    else if (bytes.length > 0) rest.push(bytes);
  }

  function endLine(): BodyLine[] {
    const line = {
      number,
      content: restBytes > maxBytes ? tooLong(maxBytes) : Buffer.concat(rest),
    };
    number += 1;
    rest = [];
    restBytes = 0;
    return isBlank(line) ? [] : [line];
  }

  for await (const chunk of chunks) {
    const lines: BodyLine[] = [];
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, to));
      lines.push(...endLine());
      from = to + 1;
    }
    keep(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  const last = endLine();
  if (last.length > 0) yield last;
}

const isBlank = ({ content }: BodyLine): boolean =>
  Buffer.isBuffer(content) && content.length < 256 && blank.test(content.toString('latin1'));

const tooLong = (maxBytes: number): DomainError =>
  new DomainError('too_large', `The line is longer than ${sizeOf(maxBytes)}.`);
