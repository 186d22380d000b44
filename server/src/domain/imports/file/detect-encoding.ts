// Finds the encoding of a file from all of its bytes, as they pass by: a byte order mark, the zeros of
// UTF-16, else UTF-8 if the whole file is valid in it, else Windows-1252. Pure.

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface EncodingDetector {
  push: (bytes: Uint8Array) => void;
  /** `binary`: the bytes are no text in any of the encodings. */
  end: () => Encoding | 'binary';
}

const headBytes = 4_096;

export function createEncodingDetector(): EncodingDetector {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  let isUtf8 = true;
  let hasZero = false;

  function decode(bytes?: Uint8Array): void {
    try {
      if (isUtf8) decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      isUtf8 = false;
    }
  }

  return {
    push(bytes) {
      if (head.length < headBytes) head = Buffer.concat([head, bytes.subarray(0, headBytes)]);
      hasZero ||= bytes.indexOf(0) >= 0;
      decode(bytes);
    },
    end() {
      decode();
      const wide = wideEncodingOf(head);
      if (wide !== undefined) return wide;
      if (hasZero) return 'binary';
      return isUtf8 ? 'utf-8' : 'windows-1252';
    },
  };
}

/** Latin letters have a zero in every second byte of UTF-16. */
function wideEncodingOf(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 5;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}
