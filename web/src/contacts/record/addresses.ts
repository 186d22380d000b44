// The e-mail addresses or phones of a contact, of which the first is the primary one. Pure.

export interface Address {
  address: string;
  label: string | null;
}

export const withAddress = (list: readonly Address[], at: number, address: string): Address[] =>
  list.map((one, index) => (index === at ? { ...one, address } : one));

export const withLabel = (list: readonly Address[], at: number, label: string): Address[] =>
  list.map((one, index) => (index === at ? { ...one, label: label === '' ? null : label } : one));

export const withoutAddress = (list: readonly Address[], at: number): Address[] =>
  list.filter((_, index) => index !== at);

export const asPrimary = (list: readonly Address[], at: number): Address[] => [
  ...list.filter((_, index) => index === at),
  ...withoutAddress(list, at),
];
