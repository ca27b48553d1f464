import type { CleanedText, Warning } from '../../../../shared/cleaned-text';
import { rowsOf, UIDS, type Strapi } from '../../strapi';
import { lettersWithPlaces } from '../mentions/letters';
import type { LinkedMentions } from '../rows';
import { isComparable, valuesDiffer } from './disagree';
import { earlierFigureWarning } from './earlier-figure-warning';
import { addStatedFigures, findStatedFigures } from './stated-figures';
import { statementsOf, subjectOf, type Statement } from './statement';

/** A text with what its names were linked to. */
export interface LinkedText {
  cleaned: CleanedText;
  mentions: readonly LinkedMentions[];
}

type Earlier = Omit<Statement, 'block'> & { articleDocumentId: string };

/** More warnings of one text are one fault that repeats itself. */
const MOST_WARNINGS = 20;

/**
 * Compares the figures of texts with those that earlier texts state of the same initiative or organization: stored ones,
 * and those before them in the batch. Must be used in the batch's transaction.
 */
export class EarlierFigures {
  private readonly bySubject = new Map<string, Earlier[]>();
  private readonly titles = new Map<string, string>();
  private readonly stated = new Map<LinkedText, Statement[]>();
  private readonly added: { documentId: string; statements: Statement[] }[] = [];

  private constructor(private readonly strapi: Strapi) {}

  /** Looks up what was stated of the subjects of some texts, in two queries for all. */
  static async of(strapi: Strapi, texts: readonly LinkedText[]): Promise<EarlierFigures> {
    const earlier = new EarlierFigures(strapi);
    for (const text of texts) earlier.stated.set(text, statementsOf(text.cleaned, text.mentions));
    const found = await findStatedFigures(strapi, [...earlier.stated.values()].flat());
    const bodies = new Map<string, string>();
    for (const { documentId, title, body } of await articlesOf(strapi, found.map(({ articleDocumentId }) => articleDocumentId))) {
      earlier.titles.set(documentId, title);
      bodies.set(documentId, lettersWithPlaces(body ?? '').text);
    }
    // What an editor has taken from an article, it states no more.
    for (const row of found) if (bodies.get(row.articleDocumentId)?.includes(lettersWithPlaces(row.sentence).text)) earlier.note(row);
    return earlier;
  }

  /**
   * What speaks against a text, which is stated from then on for those behind it. The first text that states a number
   * is the one that later ones are held against; a text that is imported anew stays first where it was.
   *
   * @param documentId of the text's article
   * @returns a warning for each number that an earlier text contradicts
   */
  judge(text: LinkedText, documentId: string, title: string): Warning[] {
    const statements = this.stated.get(text) ?? [];
    this.titles.set(documentId, title);
    const contradicted = statements.flatMap((statement) => {
      const earlier = this.firstComparable(statement, documentId);
      return earlier !== null && valuesDiffer(statement, earlier) ? [earlierFigureWarning(statement, earlier, this.titles.get(earlier.articleDocumentId) ?? '', text.cleaned.blocks)] : [];
    });
    const fresh = statements.filter((statement) => !(this.bySubject.get(subjectOf(statement)) ?? []).some((row) => row.articleDocumentId === documentId && row.value === statement.value && row.sentence === statement.sentence));
    for (const statement of fresh) this.note({ ...statement, articleDocumentId: documentId });
    this.added.push({ documentId, statements: fresh });
    return contradicted.slice(0, MOST_WARNINGS);
  }

  /** Writes what the judged texts state. */
  async flush(): Promise<void> {
    await addStatedFigures(this.strapi, this.added);
    this.added.length = 0;
  }

  /** The first text that speaks of the same count; null where that is the article itself. */
  private firstComparable(statement: Statement, documentId: string): Earlier | null {
    for (const earlier of this.bySubject.get(subjectOf(statement)) ?? []) {
      if (earlier.articleDocumentId !== documentId) {
        if (isComparable(statement, earlier)) return earlier;
      } else if (earlier.value === statement.value) return null;
    }
    return null;
  }

  private note(earlier: Earlier): void {
    const subject = subjectOf(earlier);
    const known = this.bySubject.get(subject);
    if (known) known.push(earlier);
    else this.bySubject.set(subject, [earlier]);
  }
}

/**
 * Compares the figures of one text with those of earlier ones, and writes what it states. Must run in the text's
 * transaction.
 *
 * @param article what the text has become, or is to become
 * @returns a warning for each number that an earlier text contradicts
 */
export async function judgeFigures(strapi: Strapi, text: LinkedText, article: { documentId: string; title: string }): Promise<Warning[]> {
  const figures = await EarlierFigures.of(strapi, [text]);
  const warnings = figures.judge(text, article.documentId, article.title);
  await figures.flush();
  return warnings;
}

async function articlesOf(strapi: Strapi, documentIds: readonly string[]): Promise<{ documentId: string; title: string; body: string | null }[]> {
  if (documentIds.length === 0) return [];
  return rowsOf<{ documentId: string; title: string; body: string | null }>(strapi, UIDS.article).findMany({
    where: { documentId: { $in: [...new Set(documentIds)] }, publishedAt: null },
    select: ['documentId', 'title', 'body'],
  });
}
