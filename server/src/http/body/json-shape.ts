// How much a JSON text holds, read off its bytes before it is parsed: parsing costs by the key, and
// one text of a few hundred KiB can hold a hundred thousand. Pure.

export interface JsonShape {
  keys: number;
  /** Members of objects and lists, with the objects and lists themselves. */
  values: number;
  depth: number;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
// `[` and `{` differ in this bit alone, as `]` and `}` do.
const brace = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** Exact for valid JSON within these bounds; past one of them it reads no further. */
export function readShape(
  bytes: Buffer,
  maxKeys = Number.POSITIVE_INFINITY,
  maxValues = Number.POSITIVE_INFINITY,
): JsonShape {
  let keys = 0;
  let values = 0;
  let deepest = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length && keys <= maxKeys && values <= maxValues; at += 1) {
    const byte = bytes[at] as number;
    if (byte === quote) at = endOfString(bytes, at);
    else if (byte === comma) values += 1;
    else if (byte === colon) keys += 1;
    else if ((byte | brace) === opening) {
      values += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((byte | brace) === closing) depth -= 1;
  }
  return { keys, values, depth: deepest };
}

/** Where the quote stands that ends the string which begins here. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(quote, start + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return bytes.length;
}
