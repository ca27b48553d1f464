import type { Block, Byline, Script, Warning } from '../../../shared/cleaned-text';
import { isOcrSpaced } from './language/spacing';
import { polish, polishValue, type LanguageContext, type PieceContext } from './language/polish';
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

const OPENING_QUOTES = '“「"';

/** The language step: sets a told story in mainland usage. */
export function writeMainland(told: ToldStory, mainlandWording: boolean): WrittenStory {
  const texts = [told.title, told.kicker, told.subtitle, ...told.blocks.map(({ text }) => text)].flatMap((text) => (text === null ? [] : [text.text]));
  const evidence = evidenceOf(texts);
  const script = scriptBy(evidence);
  const context: LanguageContext = { traditional: script !== 'hans', simplified: script === 'hans' && evidence.traditional === 0, mainlandWording, ocr: isOcrSpaced(texts) };
  const warnings: Warning[] = [];
  let repairs = 0;
  let firstRepair: Warning['span'];
  const paragraph: PieceContext = { ...context, headline: false, openEnd: false, table: false };
  const paragraphLeftOpen = { ...paragraph, openEnd: true };
  const heading = { ...paragraph, headline: true };
  // A table keeps its bars and rows; only its characters and the spaces of OCR change.
  const table = { ...paragraph, table: true };
  const blocks = told.blocks.map(({ kind, level, text }, index): Block => {
    const next = told.blocks[index + 1];
    const goesOn = kind === 'paragraph' && next?.kind === 'paragraph' && next.text.text !== '' && OPENING_QUOTES.includes(next.text.text[0]);
    const polished = polish(text, kind === 'table' ? table : kind === 'heading' ? heading : goesOn ? paragraphLeftOpen : paragraph);
    if (polished.quotesRepaired) {
      repairs += 1;
      firstRepair ??= spansOf(text)[0];
    }
    const block: Block = { kind, text: polished.text.text, spans: spansOf(polished.text) };
    return level === undefined ? block : { ...block, level };
  });
  if (repairs > 0) warnings.push({ code: 'quotes.repaired', message: `Quotes were mismatched or without a partner in ${repairs} blocks, and were paired.`, span: firstRepair });
  const line = (text: MappedText | null): string | null => (text === null ? null : polish(text, heading).text.text || null);
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
