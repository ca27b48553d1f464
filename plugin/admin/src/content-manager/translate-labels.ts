import { FIELD_WORDS_IN_ENGLISH, fieldWordsIn } from '../../../shared/field-words';
import { PLUGIN_ID } from '../../../shared/records';
import { CHOICE_INPUT } from './choice-input-type';

interface Field {
  name: string;
  label: unknown;
  hint?: unknown;
}
type Rows<F> = F[][];

/** The parts of a form, as the Content Manager's hook hands it over, that have words in them. */
interface EditView<F extends Field> {
  layout: {
    layout: Rows<F>[];
    components: Record<string, { layout: Rows<F> }>;
    options: Record<string, unknown>;
  };
}

interface ListView<F extends Field> {
  displayedHeaders: F[];
  layout: { options: Record<string, unknown> };
}

interface Links<Link extends { uid: string; title: string }> {
  ctLinks: Link[];
}

/**
 * The Content Manager's forms with the labels, hints and values of our fields in the panel's language. Words that an
 * administrator has chosen stay: only those that we stored ourselves are replaced. Nothing that comes in is changed,
 * because Strapi keeps it.
 */
export function translateEditViewLabels<F extends Field, View extends EditView<F>>(view: View): View {
  const type = typeOf(view.layout.options);
  if (type === null) return view;
  const rows = (of: string, all: Rows<F>) => all.map((row) => row.map((field) => asInput(of, field)));
  const components = Object.entries(view.layout.components).map(([uid, component]) => {
    const [category, name] = uid.split('.');
    return [uid, category === PLUGIN_ID ? { ...component, layout: rows(name, component.layout) } : component];
  });
  const layout = view.layout.layout.map((panel) => rows(type, panel));
  return { ...view, layout: { ...view.layout, layout, components: Object.fromEntries(components) } };
}

/** The columns of the Content Manager's lists, and the values of enumerations in them, in the panel's language. */
export function translateListViewLabels<F extends Field, View extends ListView<F>>(view: View): View {
  const type = typeOf(view.layout.options);
  if (type === null) return view;
  return { ...view, displayedHeaders: view.displayedHeaders.map((column) => withNamedValues(type, translated(type, column))) };
}

/** The names of our types in the Content Manager's menu in the panel's language. */
export function translateTypeNames<Link extends { uid: string; title: string }, View extends Links<Link>>(view: View): View {
  const words = fieldWordsIn(panelLocale());
  const ctLinks = view.ctLinks.map((link) => {
    const [plugin, type] = link.uid.split('.');
    const isOurs = plugin === `plugin::${PLUGIN_ID}` && FIELD_WORDS_IN_ENGLISH[type]?.$name.label === link.title;
    return isOurs ? { ...link, title: words[type].$name.label } : link;
  });
  return { ...view, ctLinks };
}

/** A field of a form with its words; where its values have words as well, it is drawn by an input that says them. */
function asInput<F extends Field>(type: string, field: F): F {
  const valueWords = fieldWordsIn(panelLocale())[type]?.[field.name]?.values;
  const inWords = translated(type, field);
  return valueWords ? { ...inWords, type: CHOICE_INPUT, valueWords } : inWords;
}

/** A field with the words of the panel's language in the place of our English ones. */
function translated<F extends Field>(type: string, field: F): F {
  const english = FIELD_WORDS_IN_ENGLISH[type]?.[field.name];
  const words = fieldWordsIn(panelLocale())[type]?.[field.name];
  if (!english || !words) return field;
  const label = field.label === english.label ? words.label : field.label;
  return { ...field, label, ...(field.hint === english.hint && { hint: words.hint }) };
}

/** A column that says the values of its enumeration in words, unless somebody else already draws its cells. */
function withNamedValues<F extends Field>(type: string, column: F): F {
  const values = fieldWordsIn(panelLocale())[type]?.[column.name]?.values;
  if (!values || 'cellFormatter' in column) return column;
  const cellFormatter = ({ [column.name]: value }: Record<string, unknown>) =>
    typeof value === 'string' ? (values[value] ?? value) : '-';
  return { ...column, cellFormatter };
}

/** The name of our type in a view's options, where its schema wrote it; null for types of others. */
function typeOf(options: Record<string, unknown>): string | null {
  const ours = options[PLUGIN_ID];
  if (typeof ours !== 'object' || ours === null || !('words' in ours)) return null;
  return typeof ours.words === 'string' ? ours.words : null;
}

/** The language that Strapi has set for the panel. Its hooks come without one. */
function panelLocale(): string {
  return document.documentElement.lang;
}
