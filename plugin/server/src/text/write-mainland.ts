import type { Block, Byline, Script, Warning } from '../../../shared/cleaned-text';
import { isOcrSpaced } from './language/spacing';
import { polish, polishValue, type LanguageContext } from './language/polish';
import { evidenceOf, scriptBy } from './language/script';
import { spansOf, type MappedText } from './mapped-text';
import type { ToldStory } from './story/tell-story';

/** A story as the CMS stores it: simplified, punctuated, each block with its place in the source. */
export interface WrittenStory {
  title: string | null;
  kicker: string | null;
  subtitle: string | null;
  outlet: string | null;
  site: string | null;
  bylines: Byline[];
  script: Script;
  blocks: Block[];
  warnings: Warning[];
}

/** The language step: sets a told story in mainland usage. */
export function writeMainland(told: ToldStory, mainlandWording: boolean): WrittenStory {
  const texts = [told.title, told.kicker, told.subtitle, ...told.blocks.map(({ text }) => text)].flatMap((text) => (text === null ? [] : [text.text]));
  const evidence = evidenceOf(texts);
  const script = scriptBy(evidence);
  const context: LanguageContext = { traditional: script !== 'hans', simplified: script === 'hans' && evidence.traditional === 0, mainlandWording, ocr: isOcrSpaced(texts) };
  const warnings: Warning[] = [];
  let repairs = 0;
  let firstRepair: Warning['span'];
  const blocks = told.blocks.map(({ kind, level, text }, index): Block => {
    const headline = kind === 'heading';
    const openEnd = kind === 'paragraph' && /^[“「"]/.test(told.blocks[index + 1]?.text.text ?? '') && told.blocks[index + 1]?.kind === 'paragraph';
    const polished = kind === 'table' ? polishTable(text, context) : polish(text, { ...context, headline, openEnd });
    if (polished.quotesRepaired) {
      repairs += 1;
      firstRepair ??= spansOf(text)[0];
    }
    const block: Block = { kind, text: polished.text.text, spans: spansOf(polished.text) };
    return level === undefined ? block : { ...block, level };
  });
  if (repairs > 0) warnings.push({ code: 'quotes.repaired', message: `Quotes were mismatched or without a partner in ${repairs} blocks, and were paired.`, span: firstRepair });
  const line = (text: MappedText | null): string | null => (text === null ? null : polish(text, { ...context, headline: true }).text.text || null);
  const value = (text: string | null): string | null => (text === null ? null : polishValue(text, context) || null);
  return {
    title: line(told.title),
    kicker: line(told.kicker),
    subtitle: line(told.subtitle),
    outlet: value(told.outlet),
    site: value(told.site),
    bylines: told.bylines.map(({ name, role }) => ({ name: polishValue(name, context), role })),
    script,
    blocks: blocks.filter(({ text }) => text !== ''),
    warnings,
  };
}

/** A table keeps its bars and rows; only its characters and the spaces of OCR change. */
function polishTable(text: MappedText, context: LanguageContext): { text: MappedText; quotesRepaired: boolean } {
  return polish(text, { ...context, headline: false, table: true });
}
