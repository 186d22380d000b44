// The bytes to which an archive says it inflates, from its central directory. Pure.

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const maxCommentBytes = 65_557;

/** Undefined when the bytes are no archive. */
export function inflatedSize(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - maxCommentBytes);
  for (let end = bytes.length - 22; end >= first; end -= 1) {
    if (bytes.readUInt32LE(end) === endMark) return sumOf(bytes, end);
  }
  return undefined;
}

function sumOf(bytes: Buffer, end: number): number | undefined {
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  for (let index = 0; index < entries; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entryMark) return undefined;
    sum += bytes.readUInt32LE(at + 24);
    at += 46;
    at += bytes.readUInt16LE(at - 18) + bytes.readUInt16LE(at - 16) + bytes.readUInt16LE(at - 14);
  }
  return sum;
}
