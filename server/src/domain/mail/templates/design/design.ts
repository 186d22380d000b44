// A mail made of blocks: the schema of each, by which designs are checked and editors work.
import Type, { type Static, type TProperties } from 'typebox';

const closed = <Properties extends TProperties>(properties: Properties, options: object = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });
const align = Type.Optional(Type.Enum(['left', 'center', 'right']));
// Values may make an address: {{ lead.website }}.
const address = (description: string) =>
  Type.String({
    pattern: '^(?:(?:https?://|mailto:|tel:)\\S|\\{\\{)',
    maxLength: 2_000,
    description,
  });
const picture = {
  url: address('The address of the picture.'),
  alt: Type.String({ maxLength: 300, description: 'For those who do not see it.' }),
  width: Type.Optional(Type.Integer({ minimum: 16, maximum: 600 })),
};
const leadsTo = address('Where it leads.');
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const marks =
  'With **bold**, *italic* and [links](https://example.com). An empty line begins a paragraph.';

const simpleSchemas = {
  heading: closed({
    type: Type.Literal('heading'),
    text: line(500),
    level: Type.Optional(Type.Integer({ minimum: 1, maximum: 3, description: '1 by default.' })),
    align,
  }),
  text: closed({
    type: Type.Literal('text'),
    text: Type.String({ minLength: 1, maxLength: 10_000, description: marks }),
    align,
  }),
  button: closed({ type: Type.Literal('button'), label: line(200), url: leadsTo, align }),
  image: closed({
    ...{ type: Type.Literal('image'), ...picture, align },
    link: Type.Optional(leadsTo),
  }),
  divider: closed({ type: Type.Literal('divider') }),
  spacer: closed({
    type: Type.Literal('spacer'),
    height: Type.Optional(
      Type.Integer({ minimum: 4, maximum: 200, description: '24 by default.' }),
    ),
  }),
};

const listed = (maxItems: number, minItems = 0) =>
  Type.Array(Type.Record(Type.String(), Type.Unknown()), { minItems, maxItems });

export const blockSchemas = {
  ...simpleSchemas,
  columns: closed(
    { type: Type.Literal('columns'), left: listed(20), right: listed(20) },
    { description: 'Two columns of blocks, one below the other on phones. They hold no columns.' },
  ),
};

export const designSchema = closed({
  brand_color: Type.Optional(
    Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: 'Of buttons and links, as #rrggbb.' }),
  ),
  logo: Type.Optional(closed(picture)),
  blocks: listed(100, 1),
  footer: Type.Optional(
    Type.String({
      maxLength: 2_000,
      description: `Small, at the end, such as the address of the sender. ${marks}`,
    }),
  ),
});

type SimpleSchemas = typeof simpleSchemas;
export type SimpleBlock = {
  [Name in keyof SimpleSchemas]: Static<SimpleSchemas[Name]>;
}[keyof SimpleSchemas];
export type Block = SimpleBlock | { type: 'columns'; left: SimpleBlock[]; right: SimpleBlock[] };
export interface Design extends Omit<Static<typeof designSchema>, 'blocks'> {
  blocks: Block[];
}
