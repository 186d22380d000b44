const idleMs = 60_000;

/** Passes the pieces of a body on, and closes a connection on which nothing moves. */
export async function* withoutStalls(
  pieces: AsyncIterable<Buffer>,
  socket: { destroy: () => void },
): AsyncGenerator<Buffer> {
  const idle = setTimeout(() => socket.destroy(), idleMs);
  try {
    for await (const piece of pieces) {
      idle.refresh();
      yield piece;
    }
  } finally {
    clearTimeout(idle);
  }
}
