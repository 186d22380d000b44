// Parts of the log are done in their order, whatever is done first inside of them.

export interface Order {
  /** A part that reaches up to there, with so many messages: returns what each calls once. */
  begin: (to: number, count: number) => () => void;
}

/** Told how far everything is done. */
export function createOrder(onDone: (to: number) => void): Order {
  const parts: { to: number; left: number }[] = [];
  function settle(): void {
    let done: number | undefined;
    while (parts[0]?.left === 0) done = parts.shift()?.to;
    if (done !== undefined) onDone(done);
  }
  return {
    begin(to, count) {
      const part = { to, left: count };
      parts.push(part);
      if (count === 0) settle();
      return () => {
        part.left -= 1;
        if (part.left === 0) settle();
      };
    },
  };
}
