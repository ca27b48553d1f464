/** Articles that their source and an editor changed differently. */
import type { ConflictsService } from '../../plugin/server/src/services/conflicts';
import type { ArticleFields } from '../../plugin/server/src/import/article/article-fields';
import type { ConflictRecord, Decision } from '../../plugin/shared/conflicts';
import type { SourceInput } from '../../plugin/shared/records';
import { documentsOf, UIDS } from '../../plugin/server/src/strapi';
import { makeSource, runSource, writeTexts, type FinishedRun, type ImportApp } from './import-source';

export interface StoredVersion extends Omit<ArticleFields, 'organizations' | 'initiatives'> {
  documentId: string;
  slug: string;
  updatedAt: string;
}

export const PARAGRAPHS = ['云溪镇昨日开通村村通公交，首日运送乘客一千二百人次。', '线路全长四十公里，设站三十二个，票价一元。', '镇长表示，年内还将增开两条支线，覆盖全部行政村。'];
export const story = (title: string, body: readonly string[] = PARAGRAPHS): string => `${title}\n\n${body.join('\n\n')}\n`;

export const conflictsOf = (app: ImportApp): ConflictsService => app.strapi.plugin('copydesk').service('conflicts') as ConflictsService;
export const articlesOf = (app: ImportApp) => documentsOf<StoredVersion>(app.strapi, UIDS.article);
export const draftOf = async (app: ImportApp, documentId: string) => (await articlesOf(app).findOne({ documentId, populate: ['bylines', 'figures'] }))!;

export interface Contest {
  source: Awaited<ReturnType<typeof makeSource>>;
  /** Document ids, in the order of the texts. */
  articles: string[];
  run: FinishedRun;
  /** Open conflicts, in the order of the texts. */
  open: ConflictRecord[];
  /** Writes the texts anew and runs the source. */
  again(texts: readonly string[]): Promise<FinishedRun>;
}

/** Imports `before`, lets an editor change each article, imports `after`. */
export async function contest(
  app: ImportApp, name: string, { before, edit, after, input = {} }: { before: readonly string[]; edit: Partial<ArticleFields> | ((draft: StoredVersion) => Partial<ArticleFields>); after: readonly string[]; input?: Partial<SourceInput> },
): Promise<Contest> {
  const source = await makeSource(app, name, input);
  const again = async (texts: readonly string[]) => {
    await writeTexts(source.directory, Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text])));
    return runSource(app, source);
  };
  const articles = (await again(before)).items.map(({ article }) => article!.documentId);
  for (const documentId of articles) {
    const data = typeof edit === 'function' ? edit(await draftOf(app, documentId)) : edit;
    await articlesOf(app).update({ documentId, data });
  }
  const run = await again(after);
  const { results: open } = await conflictsOf(app).listConflicts({ source: source.documentId, pageSize: 100 });
  if (open.length === 0) throw new Error(`No conflict came of it: ${JSON.stringify(run.items)}`);
  return { source, articles, run, open, again };
}

/** A contest about a headline, which both rewrote. */
export const titles = (name: string) => ({ before: [story(`${name}开通公交`)], edit: { title: `公交开到${name}` }, after: [story(`${name}公交开通`)] });

/** Decides about the versions as they stand at this moment, as 林梅. */
export async function decideAsSeen(app: ImportApp, documentId: string, decision: Decision, value?: unknown): Promise<ConflictRecord> {
  const conflicts = conflictsOf(app);
  const { revision } = await conflicts.findConflict(documentId);
  return conflicts.decideConflict(documentId, { decision, value, revision }, '林梅');
}
