// A text with elements in the places of its values, such as a name in bold.
import { Fragment, type ReactNode } from 'react';
import { type TextKey, t } from './t.ts';

// Of the private use area, so that no text contains them.
const open = '\ue000';
const close = '\ue001';
const marked = new RegExp(`${open}(\\w+)${close}`);

export function rich(
  key: TextKey,
  elements: Readonly<Record<string, ReactNode>>,
  values: Readonly<Record<string, string | number>> = {},
): ReactNode {
  const marks = Object.keys(elements).map((name) => [name, `${open}${name}${close}`]);
  const parts = t(key, { ...values, ...Object.fromEntries(marks) }).split(marked);
  // Every second part is the name of an element.
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
    <Fragment key={index}>{index % 2 === 1 ? elements[part] : part}</Fragment>
  ));
}
