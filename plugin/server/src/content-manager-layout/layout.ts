import { FIELD_WORDS_IN_ENGLISH, type FieldWords } from '../../../shared/field-words';

/** A row of a form: fields side by side with their widths, twelve in all. */
type Row = Record<string, number>;

export interface LayoutPlan {
  /** The field by which other forms and lists name an entry. */
  mainField: string;
  sortBy: string;
  sortOrder: 'ASC' | 'DESC';
  /** Columns of the list. */
  list: string[];
  /** Rows of the form, from the top. */
  edit: Row[];
  /** Relations, with the field by which their entries are named. */
  namedBy?: Record<string, string>;
  /** Fields that only the importer reads. */
  hidden?: string[];
}

/**
 * What Strapi's Content Manager takes from a schema's `config` when it has no layout of a type yet. It stores it then
 * and never looks at `config` again, apart from fields that are new: a layout that an administrator has made stays.
 */
export interface ContentManagerConfig {
  settings: Record<string, unknown>;
  attributes?: Record<string, { hidden: boolean }>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/** The layout of a content type, with the English words of its fields. */
export function contentTypeLayout(type: string, plan: LayoutPlan): ContentManagerConfig {
  return {
    settings: settings(plan.mainField, plan.sortBy, plan.sortOrder),
    attributes: Object.fromEntries((plan.hidden ?? []).map((field) => [field, { hidden: true }])),
    metadatas: metadatas(type, plan.namedBy ?? {}),
    layouts: { list: plan.list, edit: rows(plan.edit) },
  };
}

/** The layout of a component, whose first field in the list names it. */
export function componentLayout(component: string, list: string[], edit: Row[]): ContentManagerConfig {
  const [mainField] = list;
  return { settings: settings(mainField, mainField, 'ASC'), metadatas: metadatas(component, {}), layouts: { list, edit: rows(edit) } };
}

function settings(mainField: string, defaultSortBy: string, defaultSortOrder: 'ASC' | 'DESC'): Record<string, unknown> {
  const lists = { bulkable: true, filterable: true, searchable: true, pageSize: 20, relationOpenMode: 'modal' };
  return { ...lists, mainField, defaultSortBy, defaultSortOrder };
}

function rows(edit: Row[]): { name: string; size: number }[][] {
  return edit.map((row) => Object.entries(row).map(([name, size]) => ({ name, size })));
}

function metadatas(type: string, namedBy: Record<string, string>): ContentManagerConfig['metadatas'] {
  const fields = Object.entries(FIELD_WORDS_IN_ENGLISH[type]).filter(([field]) => field !== '$name');
  return Object.fromEntries(fields.map(([field, words]) => [field, metadata(words, namedBy[field])]));
}

function metadata({ label, hint }: FieldWords, mainField: string | undefined) {
  return { edit: { label, description: hint, ...(mainField && { mainField }) }, list: { label } };
}
