import { mergeField, type FieldName } from '../../import/merge/merge-article';
import { mergeText, takeSource } from '../../import/merge-text/merge-text';

interface Versions {
  base: unknown;
  editor: unknown;
  source: unknown;
}

/**
 * A field with the changes of both sides, and the source's version of what both changed. Headlines and the like are
 * merged only where the changes stand apart, because half of a headline of either is none.
 *
 * @returns undefined for a field that is one whole
 */
export function mergedValue(field: FieldName, { base, editor, source }: Versions): unknown {
  switch (field) {
    case 'body': {
      const { text, conflicts } = mergeText(textOf(base), textOf(editor), textOf(source));
      return [...conflicts].reverse().reduce(takeSource, text);
    }
    case 'title':
    case 'kicker':
    case 'subtitle': {
      const { text, conflicts, merged } = mergeText(textOf(base), textOf(editor), textOf(source));
      return merged && conflicts.length === 0 ? text : undefined;
    }
    case 'bylines':
    case 'organizations':
    case 'initiatives':
    case 'figures':
      // Turned round, the merge keeps the source's version of what both changed.
      return mergeField(field, { base, editor: source, source: editor }).value;
    case 'outlet':
    case 'site':
    case 'sourcePublishedAt':
    case 'sourcePublishedPrecision':
    case 'canonicalUrl':
    case 'script':
      return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
