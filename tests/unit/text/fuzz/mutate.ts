import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(__dirname, '../../../fixtures');
const FOLDERS = [join(fixtures, 'invented'), join(fixtures, 'pages'), join(fixtures, '../../database/texts')];
const KEYS = ['a.txt', 'a.md', 'a.html', 'a'];
/** What breaks parsers: marks without a partner, entities, borders of markup, characters beyond the plane, control marks. */
const NASTY = [
  '“', '”', '"', '‘', '「', '（', ')', '《', '<', '>', '</p>', '<p>', '<script>', '<!--', '-->', '<PAGE_DIV>', '<table><tr><td>', '&#x201C;', '&amp', '&', '**', '`', '[a](b', '![', '\n\n',
  '\r', '\t', '\u0000', '\u00a0', '\u200b', '\ufeff', '\u2028', '\u3000', '\ufffd', '😀', '\ud83d', '𠮷', '1'.repeat(40), '。'.repeat(20), '-'.repeat(30), '来源：', '记者 ', '2023-13-45', '---\n', '|', '| --- |\n',
  '隻能', '記著', '——', '...', '第1页', '锟斤拷', 'ABC-', 'http://a.cn/?a=（', '\\', '$1$', '1.', '一、', '□', '编辑：', '原标题：',
];

export interface FuzzInput {
  key: string;
  bytes: Uint8Array;
}

/** Gives the same inputs for the same seed: random bytes, strings of nasty pieces, and fixtures cut and mangled. */
export class Fuzzer {
  private readonly texts = FOLDERS.flatMap((folder) => readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [] : [readFileSync(join(folder, file), 'utf8')])));
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  next(): FuzzInput {
    const key = this.pick(KEYS);
    const kind = this.random();
    if (kind < 0.05) return { key, bytes: Uint8Array.from({ length: this.below(400) }, () => this.below(256)) };
    const text = kind < 0.3 ? this.nastyText() : this.mangled(this.pick(this.texts));
    if (kind > 0.97) return { key, bytes: Buffer.from(text, 'utf16le') };
    const bytes = Buffer.from(text);
    if (kind > 0.92 && bytes.length > 0) bytes[this.below(bytes.length)] = this.below(256);
    return { key, bytes };
  }

  private nastyText(): string {
    return Array.from({ length: this.below(60) }, () => (this.random() < 0.6 ? this.pick(NASTY) : this.slice(this.pick(this.texts), 20))).join('');
  }

  private mangled(text: string): string {
    let result = this.slice(text, 1500);
    for (let count = this.below(8); count > 0; count -= 1) {
      const at = this.below(result.length + 1);
      const length = this.below(30);
      const change = this.random();
      if (change < 0.3) result = result.slice(0, at) + result.slice(at + length);
      else if (change < 0.7) result = result.slice(0, at) + this.pick(NASTY) + result.slice(at);
      else if (change < 0.85) result = result.slice(0, at) + result.slice(at, at + length).repeat(2) + result.slice(at + length);
      else result = result.slice(at) + result.slice(0, at);
    }
    return result;
  }

  private slice(text: string, length: number): string {
    const at = this.below(text.length);
    return text.slice(at, at + this.below(length));
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)];
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** mulberry32 */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
