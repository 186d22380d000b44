// What a tool is: operations of the API under a name and with words that a model understands.

interface Described {
  name: string;
  title: string;
  /** For the model: what the tool is for, and when to take another one. */
  description: string;
}

/** Performs one operation. Its arguments are the path, the query and the body of the operation. */
export interface OperationTool extends Described {
  /** The operationId. */
  operation: string;
  /** The name of the path parameter `id` among the arguments. */
  id?: string;
  /** The parameters of the query that it offers. */
  query?: readonly string[];
  /** Whether it takes the conditions of the list as the argument `filter`. */
  filters?: boolean;
}

/** Performs several operations that read, and shows their results beside each other. */
export interface OverviewTool extends Described {
  /** The name of the path parameter `id` of the first part, which the others depend on. */
  id?: string;
  parts: Readonly<Record<string, Part>>;
}

export interface Part {
  operation: string;
  /** The parameters of the path, by the record that the first part has read; undefined leaves it out. */
  params?: (record: Shown) => Record<string, unknown> | undefined;
  query?: Readonly<Record<string, string>>;
  /** Only these fields of its records, at any depth. */
  keep?: readonly string[];
  omit?: readonly string[];
}

/** A record as the API shows it. */
export type Shown = Readonly<Record<string, unknown>>;

export type Tool = OperationTool | OverviewTool;

/** The argument for a parameter of the path: `lead_id` for the `id` of a lead. */
export const argumentFor = (param: string, id = 'id'): string => (param === 'id' ? id : param);

export type Arguments = Readonly<Record<string, unknown>>;
