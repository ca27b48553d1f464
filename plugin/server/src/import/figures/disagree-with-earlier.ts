import type { Figure, FoundInitiative, Warning } from '../../../../shared/cleaned-text';
import type { ArticleFigure } from '../article/article-fields';
import { nameKey } from '../entities/name-key';

/** A figure that an earlier article states. */
export interface EarlierFigure extends ArticleFigure {
  /** The earlier article's headline. */
  title: string;
}

/**
 * Figures of a new text that contradict what earlier articles say of the same initiative: the same thing counted in the
 * same unit on the same date, with another number, neither of them about so many. Numbers of different dates are no
 * contradiction, because initiatives grow.
 *
 * @param initiatives those of the new text, by whose names and aliases the earlier figures are told apart
 * @returns one warning for each figure that disagrees
 */
export function disagreementsWithEarlier(figures: readonly Figure[], initiatives: readonly Pick<FoundInitiative, 'name' | 'aliases'>[], earlier: readonly EarlierFigure[]): Warning[] {
  const names = new Map(initiatives.flatMap(({ name, aliases }) => [name, ...aliases].map((form) => [nameKey(form), name] as const)));
  const stated = new Map<string, EarlierFigure[]>();
  for (const figure of earlier) {
    const key = comparable(figure, names);
    const known = key === null ? undefined : stated.get(key);
    if (known !== undefined) known.push(figure);
    else if (key !== null) stated.set(key, [figure]);
  }
  return figures.flatMap((figure) => {
    const key = comparable(figure, names);
    const others = key === null ? [] : (stated.get(key) ?? []);
    const other = others.find(({ value }) => value !== figure.value);
    return other === undefined || others.some(({ value }) => value === figure.value) ? [] : [warningOf(figure, other)];
  });
}

interface Comparable {
  unit: string | null;
  of: string | null;
  date?: string | null;
  approx?: string | null;
  initiative?: string | null;
}

/** What two figures must share to be of one thing; null where a figure cannot be compared. */
function comparable({ unit, of, date, approx, initiative }: Comparable, names: ReadonlyMap<string, string>): string | null {
  const name = names.get(nameKey(initiative ?? ''));
  if (name === undefined || !of || !date || approx) return null;
  return JSON.stringify([name, unit ?? '', of, date]);
}

function warningOf({ quote, initiative, block }: Figure, other: EarlierFigure): Warning {
  const figures = `“${quote}”“${other.quote ?? other.value}”`;
  return {
    code: 'figures.disagreeEarlier',
    message: `Paragraph ${(block ?? 0) + 1} says “${quote}” of ${initiative ?? 'the initiative'}, where the earlier article “${other.title}” says “${other.quote ?? other.value}” of the same date`,
    values: { figures: `${figures}（${other.title}）` },
  };
}
