// An oracle for undo, which keeps every value of each field on a stack. A change pushes a value, an
// undo takes it off again, and the undo of an undo puts it back.

interface Entry {
  cause: string;
  value: unknown;
}

interface Move {
  field: string;
  entry: Entry;
  /** The cause took the entry off its stack, instead of putting it there. */
  isRemoval: boolean;
  /** The top of the stack after the cause. */
  top: Entry | undefined;
}

export class UndoOracle {
  /** In the order in which they were made. */
  readonly causes: string[] = [];
  private readonly stacks = new Map<string, Entry[]>();
  private readonly moves = new Map<string, Move[]>();
  private readonly undone = new Set<string>();

  current(field: string): unknown {
    return this.stackOf(field).at(-1)?.value;
  }

  canUndo(cause: string): boolean {
    return !this.undone.has(cause);
  }

  set(cause: string, field: string, value: unknown): void {
    const entry = { cause, value };
    this.stackOf(field).push(entry);
    this.add(cause, { field, entry, isRemoval: false, top: entry });
  }

  /** The fields that an undo reverts, with their values, and those that were changed since. */
  expected(cause: string): { reverted: Map<string, unknown>; kept: Set<string> } {
    const reverted = new Map<string, unknown>();
    const kept = new Set<string>();
    for (const { field, entry, isRemoval, top } of this.moves.get(cause) ?? []) {
      const stack = this.stackOf(field);
      if (stack.at(-1) !== top) kept.add(field);
      else reverted.set(field, isRemoval ? entry.value : stack.at(-2)?.value);
    }
    return { reverted, kept };
  }

  undo(cause: string, by: string): void {
    const { reverted } = this.expected(cause);
    this.undone.add(cause);
    this.causes.push(by);
    for (const { field, entry, isRemoval } of this.moves.get(cause) ?? []) {
      if (!reverted.has(field)) continue;
      const stack = this.stackOf(field);
      if (isRemoval) stack.push(entry);
      else stack.pop();
      this.add(by, { field, entry, isRemoval: !isRemoval, top: stack.at(-1) });
    }
  }

  private stackOf(field: string): Entry[] {
    const stack = this.stacks.get(field) ?? [];
    this.stacks.set(field, stack);
    return stack;
  }

  private add(cause: string, move: Move): void {
    if (!this.causes.includes(cause)) this.causes.push(cause);
    this.moves.set(cause, [...(this.moves.get(cause) ?? []), move]);
  }
}
