/** What the guards need to know of a Strapi schema. */
export interface Model {
  attributes: Record<string, Attribute>;
}

export interface Attribute {
  type: string;
  /** The uid that a relation leads to. */
  target?: string;
  /** The uid of a component. */
  component?: string;
  /** Never shown to readers. */
  private?: boolean;
}

export type FindModel = (uid: string) => Model | undefined;

/** A part of a query as it came from outside. */
export type Clause = Record<string, unknown>;

export const isClause = (value: unknown): value is Clause =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The attribute of that name; a name such as `constructor` is none. */
export const attributeOf = (model: Model, name: string): Attribute | undefined =>
  Object.prototype.hasOwnProperty.call(model.attributes, name) ? model.attributes[name] : undefined;
