// Counts the keys and values of a JSON text before it is parsed: parsing costs by the key, and a few
// hundred KiB can hold a hundred thousand keys. Pure.

export interface JsonShape {
  keys: number;
  /** Members of objects and arrays, plus the objects and arrays themselves. */
  values: number;
  depth: number;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
// `[` and `{` differ only in this bit, as do `]` and `}`.
const brace = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** Exact for valid JSON within the bounds; it stops when it exceeds one of them. */
export function readShape(
  bytes: Buffer,
  maxKeys = Number.POSITIVE_INFINITY,
  maxValues = Number.POSITIVE_INFINITY,
): JsonShape {
  let keys = 0;
  let values = 0;
  let maxDepth = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length && keys <= maxKeys && values <= maxValues; at += 1) {
    const byte = bytes[at] as number;
    if (byte === quote) at = endOfString(bytes, at);
    else if (byte === comma) values += 1;
    else if (byte === colon) keys += 1;
    else if ((byte | brace) === opening) {
      values += 1;
      depth += 1;
      if (depth > maxDepth) maxDepth = depth;
    } else if ((byte | brace) === closing) depth -= 1;
  }
  return { keys, values, depth: maxDepth };
}

/** The index of the closing quote of the string that starts here. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(quote, start + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return bytes.length;
}
