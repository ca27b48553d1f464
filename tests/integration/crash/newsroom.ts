/** A newsroom at work around an import: texts that come, change and go, and editors who change articles. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StrapiProcess } from '../processes/strapi-process';
import { tableRows, type ArticleRow } from './tables';

const NEW_EACH_TIME = 5;
const CHANGED_EACH_TIME = 8;
const EDITED_EACH_TIME = 3;

/** What an editor wrote into a field of an article, and nobody may take out again. */
export interface Edit {
  documentId: string;
  field: 'subtitle' | 'title';
  value: string;
}

export class Newsroom {
  /** The version of each text that stands in the source's directory, by key. */
  readonly versions = new Map<string, number>();
  readonly edits: Edit[] = [];
  private written = 0;
  private turn = 0;

  /**
   * @param directory where its texts stand
   * @param first how many texts there are at first
   * @param place where they play, so that no two newsrooms have the same text
   */
  constructor(
    private readonly directory: string,
    private readonly first: number,
    private readonly place: string,
  ) {}

  /** What happens between two imports: new and changed texts, and editors at work. */
  async goOn(strapi: StrapiProcess): Promise<void> {
    this.turn += 1;
    for (const key of this.some([...this.versions.keys()], CHANGED_EACH_TIME)) await this.write(key);
    const coming = this.written === 0 ? this.first : NEW_EACH_TIME;
    for (let added = 0; added < coming; added += 1) await this.write(`${String(this.written).padStart(4, '0')}.txt`);
    // Fewer than would make the run ask.
    for (const key of this.some([...this.versions.keys()].filter(() => this.turn > 1), 2)) await this.remove(key);
    await this.edit(strapi);
  }

  /** A word that only this version of a text holds. */
  markOf(key: string, version: number): string {
    return `${this.place}${path.basename(key, '.txt')}号泵站第${version}次检修`;
  }

  private async write(key: string): Promise<void> {
    const version = (this.versions.get(key) ?? 0) + 1;
    const name = `${this.place}第${path.basename(key, '.txt')}号泵站`;
    const text = `${name}检修\n\n${this.markOf(key, version)}昨日完成，灌溉面积恢复到${version + 50}亩。\n\n松石县水务局派出技术员${version + 2}名，${name}负责人到场。\n`;
    await writeFile(path.join(this.directory, key), text);
    this.versions.set(key, version);
    this.written += version === 1 ? 1 : 0;
  }

  private async remove(key: string): Promise<void> {
    await rm(path.join(this.directory, key));
    this.versions.delete(key);
  }

  private async edit(strapi: StrapiProcess): Promise<void> {
    const drafts = (await tableRows<ArticleRow>(strapi, 'copydesk_articles')).filter(({ published_at: publishedAt }) => publishedAt === null);
    for (const { document_id: documentId } of this.some(drafts, EDITED_EACH_TIME)) {
      const field = Math.random() < 0.5 ? 'subtitle' : 'title';
      const value = `编辑第${this.turn}轮改过：${documentId.slice(0, 6)}`;
      await strapi.order('edit', { documentId, data: { [field]: value } });
      const before = this.edits.findIndex((edit) => edit.documentId === documentId && edit.field === field);
      if (before >= 0) this.edits.splice(before, 1);
      this.edits.push({ documentId, field, value });
    }
  }

  private some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(Math.random() * left.length), 1)[0]);
  }
}
