// The keys of a shortcut, as the shared parts name them: g h → g, h; mod+Escape → mod, escape. Pure.

export const keysOf = (keys: string): string[] =>
  keys
    .split(/[ +]/)
    .filter((key) => key !== '')
    .map((key) => key.replace(/^Arrow/, '').toLowerCase());
