const idleMs = 60_000;
// Of a large piece, a slow client takes a part within this time.
const partBytes = 64 * 1024;

/** Passes the pieces of a body on, in parts, and closes a connection on which nothing moves. */
export async function* withoutStalls(
  pieces: AsyncIterable<Buffer>,
  socket: { destroy: () => void },
): AsyncGenerator<Buffer> {
  const idle = setTimeout(() => socket.destroy(), idleMs);
  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; at += partBytes) {
        idle.refresh();
        yield piece.subarray(at, at + partBytes);
      }
    }
  } finally {
    clearTimeout(idle);
  }
}
