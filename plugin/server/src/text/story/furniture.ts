import { hasLetters } from '../characters';
import type { SiteRules } from '../site-rules';
import { FURNITURE_PATTERNS, MENU_WORDS, WIDGET_WORDS, type FurniturePattern } from './furniture-patterns';
import { PatternIndex } from './pattern-index';

/** Why a line is furniture, and whether the story may go on after it. */
export interface FurnitureVerdict {
  rule: string;
  after: boolean;
}

/** Longer lines are prose, whatever words they hold. */
const LONGEST_LINE = 320;
/** A line longer than this may be a paragraph that speaks of such things: it must begin with them. */
const LONGEST_WIDGET = 90;
const LATEST_BEGINNING = 14;
const PARTS = /[\s|\/·、,:;.\[\]()<>»→=]+/u;

const PATTERNS = new PatternIndex(FURNITURE_PATTERNS);

/** Says whether a folded line is furniture by its own words, whatever stands around it. */
export function furnitureOf(line: string, siteRules?: SiteRules, text = line): FurnitureVerdict | null {
  if (line.length > LONGEST_LINE) return null;
  if (!hasLetters(line)) return { rule: 'mark.layout', after: false };
  const known = PATTERNS.find(line, (each) => applies(each, line));
  if (known !== undefined) return { rule: known.rule, after: known.after === true };
  if (line.length > LONGEST_WIDGET) return bySiteRule(line, text, siteRules);
  if (isWidget(line)) return { rule: 'furniture.widgets', after: false };
  if (isMenu(line)) return { rule: 'furniture.navigation', after: false };
  return bySiteRule(line, text, siteRules);
}

/** Editors write patterns for the line as their site shows it; one written for the folded line holds as well. */
function bySiteRule(line: string, text: string, siteRules: SiteRules | undefined): FurnitureVerdict | null {
  const matches = siteRules?.rules.some((rule) => rule.furniture.some((pattern) => pattern.test(text) || pattern.test(line))) === true;
  return matches ? { rule: 'furniture.siteRule', after: false } : null;
}

function applies({ pattern }: FurniturePattern, line: string): boolean {
  if (line.length <= LONGEST_WIDGET) return pattern.test(line);
  const match = pattern.exec(line);
  return match !== null && match.index <= LATEST_BEGINNING;
}

/** Nothing but words of buttons, counters and separators: `缩小字体 放大字体 收藏 微博 微信 分享 106`. */
function isWidget(line: string): boolean {
  if (line.length > 80 || line.includes(',') || line.includes('"')) return false;
  const words = line.split(PARTS).filter((word) => word !== '' && !/^[\d+\-万]+$/u.test(word));
  if (words.length === 0) return false;
  const known = words.filter((word) => WIDGET_WORDS.has(word.replace(/^\d{1,9}|\d{1,9}$/gu, '')));
  return known.length === words.length || (words.length >= 4 && known.length * 4 >= words.length * 3);
}

/** A row of menu entries: `新闻 图片 博客 视频`, also run together: `国际国内军事财经科技汽车娱乐`. */
function isMenu(line: string): boolean {
  if (/[,.!?;"]/.test(line)) return false;
  const words = line.split(PARTS).filter(Boolean);
  if (words.length >= 3) {
    const entries = words.filter((word) => word.length <= 6);
    const known = words.filter((word) => MENU_WORDS.has(word) || WIDGET_WORDS.has(word));
    return entries.length === words.length && known.length * 2 >= words.length;
  }
  return words.length > 0 && line.length >= 6 && line.length <= LONGEST_WIDGET && words.every(isRunOfMenuWords);
}

function isRunOfMenuWords(word: string): boolean {
  let at = 0;
  let entries = 0;
  while (at < word.length) {
    const length = [5, 4, 3, 2].find((size) => MENU_WORDS.has(word.slice(at, at + size)) || WIDGET_WORDS.has(word.slice(at, at + size)));
    if (length === undefined) return false;
    at += length;
    entries += 1;
  }
  return entries >= 3;
}
