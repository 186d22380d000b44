// A sender, as `Sales <sales@example.com>` or the address alone. Pure.

export interface Sender {
  name: string;
  address: string;
}

export function mailboxIn(text: string): Sender {
  const [, name = '', address = text] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  return { name: name.trim(), address: address.trim() };
}
