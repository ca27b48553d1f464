import type { Byline } from '../../../../shared/cleaned-text';
import type { MetadataEvidence } from '../read-text';
import { addBylines, isNobody, namesIn } from './bylines';
import type { Headline } from './headline';
import { isSigningUnit } from './headline-forms';
import { FOLLOW, OFFICE } from './judge-header';
import type { Verdicts } from './judge-lines';
import type { LineFacts } from './line-facts';
import { isOutletName, withoutSiteWords } from './outlets';
import { mastheadOf } from './mastheads';
import { siteNameOf } from './site-name';
import type { StoryZone } from './story-zone';
import { hasSurname } from './surnames';

/** The fields of an article that are not its story, as the text writes them. */
export interface Metadata {
  outlet: string | null;
  site: string | null;
  bylines: Byline[];
  publishedAt: string | null;
  canonicalUrl: string | null;
}

/** How far above the headline a dateline may stand; higher up it is the page's clock. */
const DATELINE_ABOVE = 4;
/** How far behind the story a date is still its own. */
const DATELINE_BELOW = 6;

/** Gathers what the lines around the story state, then fills gaps from what the format states elsewhere. */
export function gatherMetadata(lines: readonly LineFacts[], verdicts: Verdicts, zone: StoryZone, headline: Headline, evidence: readonly MetadataEvidence[]): Metadata {
  const title = headline.title ?? 0;
  const near = lines
    .map((facts, index) => ({ metadata: facts.metadata, index }))
    .filter(({ index, metadata }) => metadata !== null && verdicts[index]?.startsWith('metadata.') && index >= title - HEAD_LIMIT);
  const bylines: Byline[] = [];
  const weak = new Set<string>();
  let outlet: string | null = null;
  let guessed = false;
  let canonicalUrl: string | null = null;
  // Names above the headline are the page's staff (责编 …): those below it come first.
  const ordered = [...near.filter(({ index }) => index > title), ...near.filter(({ index }) => index <= title)];
  for (const { metadata, index } of ordered) {
    if (metadata === null) continue;
    const known = index < zone.end + TAIL_LIMIT;
    for (const { role, names, guessed } of metadata.names) if (known) addStated(bylines, names, role, guessed === true, weak);
    if (known && metadata.outlet !== null && (outlet === null || (guessed && !metadata.outletGuessed))) {
      outlet = metadata.outlet;
      guessed = metadata.outletGuessed;
    }
    canonicalUrl ??= metadata.canonicalUrl;
  }
  outlet ??= accountLine(lines, zone, headline, verdicts);
  const posted = poster(lines, zone, headline, verdicts);
  if (posted !== null && bylines.length === 0) addBylines(bylines, [posted], 'author');
  signingLines(lines, zone, headline, verdicts, bylines);
  const site = siteNameOf(lines, headline.title ?? zone.start);
  const stated = (field: MetadataEvidence['field']): string | null => {
    const found = evidence.find((each) => each.field === field);
    return found === undefined || typeof found.value !== 'string' ? null : found.value;
  };
  if (!bylines.some(({ role }) => WRITERS.has(role))) {
    const shown = bylines.splice(0);
    for (const each of evidence) if (each.field === 'byline') addBylines(bylines, namesIn(each.value.name), each.value.role);
    for (const { name, role } of shown) addBylines(bylines, [name], role);
  }
  const masthead = mastheadOf(lines, headline.title ?? zone.start);
  outlet ??= stated('outlet') ?? masthead.outlet;
  if (outlet !== null && isNobody(outlet)) outlet = null;
  if (outlet === null && site !== null && site.newspaper) outlet = withoutSiteWords(site.name);
  // A page's own title names its site better than the first line of its menu.
  const siteName = stated('site') ?? site?.name ?? null;
  return {
    outlet,
    site: siteName !== null && outlet !== null && sameOutlet(siteName, outlet) ? null : siteName,
    bylines,
    publishedAt: dateOf(lines, zone, title, masthead.publishedAt) ?? stated('publishedAt'),
    canonicalUrl: canonicalUrl ?? stated('canonicalUrl'),
  };
}

/** Without one of these among the lines, the names that the format states come first. */
const WRITERS: ReadonlySet<string> = new Set(['author', 'reporter', 'correspondent']);
const HEAD_LIMIT = 12;
const TAIL_LIMIT = 25;

function sameOutlet(site: string, outlet: string): boolean {
  return site === outlet || withoutSiteWords(site) === outlet;
}

/** Adds names; a label that says what a person does outweighs a guess. */
function addStated(bylines: Byline[], names: readonly string[], role: Byline['role'], guessed: boolean, weak: Set<string>): void {
  for (const name of names) {
    const known = bylines.find((byline) => byline.name === name);
    if (known !== undefined && weak.has(name) && !guessed && role !== 'editor') {
      known.role = role;
      weak.delete(name);
    }
    if (known === undefined && guessed) weak.add(name);
  }
  addBylines(bylines, names, role);
}

/** The date nearest to the headline; a date of publication before one of updating; then the issue's; below the story as a last resort. */
function dateOf(lines: readonly LineFacts[], zone: StoryZone, title: number, issue: string | null): string | null {
  let updated: string | null = null;
  let folio: string | null = issue;
  const order = [...range(title, zone.start), ...range(Math.max(0, title - DATELINE_ABOVE), title).reverse()];
  for (const index of order) {
    for (const date of lines[index].metadata?.dates ?? []) {
      if (date.updated) updated ??= date.iso;
      else return date.iso;
    }
  }
  for (let index = 0; index < title; index++) {
    const { metadata } = lines[index];
    if (metadata?.folio) folio ??= metadata.dates[0]?.iso ?? null;
  }
  for (let index = zone.start; index < Math.min(lines.length, zone.end + DATELINE_BELOW); index++) {
    if (index >= zone.end && lines[index].furniture?.rule === 'furniture.recommended') break;
    for (const date of lines[index].metadata?.dates ?? []) return folio ?? updated ?? date.iso;
  }
  return folio ?? updated;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** A person's or a unit's name alone on a line under the headline signs the story; a short line on who that is goes with it. */
function signingLines(lines: readonly LineFacts[], zone: StoryZone, headline: Headline, verdicts: Verdicts, bylines: Byline[]): void {
  if (headline.title === null) return;
  for (let index = headline.title + 1; index < zone.start; index++) {
    if (verdicts[index] !== null) continue;
    const facts = lines[index];
    const person = hasSurname(facts.text) && facts.text.length <= 3;
    if (!person && !isSigningUnit(facts)) return;
    if (/网$/u.test(facts.text)) {
      verdicts[index] = 'furniture.header';
      continue;
    }
    addBylines(bylines, [facts.text], person ? 'author' : 'provider');
    verdicts[index] = 'metadata.byline';
    const about = lines[index + 1];
    const lastOfHeader = verdicts.slice(index + 2, zone.start).every((verdict) => verdict !== null);
    if (person && lastOfHeader && verdicts[index + 1] === null && about.letters <= 14 && !about.ends) verdicts[index + 1] = 'metadata.byline';
    return;
  }
}

/** A forum sets who posts over rank, counters and `发表于 2023-11-8 22:14`. */
function poster(lines: readonly LineFacts[], zone: StoryZone, headline: Headline, verdicts: Verdicts): string | null {
  const posted = lines.findIndex(({ folded, metadata }, index) => index < zone.start && /^发表于/.test(folded) && metadata !== null && metadata.dates.length > 0);
  let index = posted - 1;
  while (index > (headline.title ?? posted) && lines[index].furniture !== null) index -= 1;
  if (posted - index < 2 || index <= (headline.title ?? posted) || verdicts[index] !== null || lines[index].letters > 16 || lines[index].ends) return null;
  verdicts[index] = 'metadata.byline';
  return lines[index].text;
}

/** An account's name alone on a line between headline and story: the outlet on a platform of accounts. */
function accountLine(lines: readonly LineFacts[], zone: StoryZone, headline: Headline, verdicts: Verdicts): string | null {
  if (headline.title === null) return null;
  for (let index = headline.title + 1; index < Math.min(zone.start, headline.title + 4); index++) {
    const { text, letters, metadata, furniture, ends } = lines[index];
    if (metadata !== null || furniture !== null || headline.subtitle.includes(index) || headline.broken.includes(index) || ends) continue;
    const beside = [lines[index + 1], lines[index - 1]].some((other) => other !== undefined && (other.metadata?.dates.length ?? 0) > 0);
    const follow = lines.slice(index + 1, index + 3).some((other) => FOLLOW.test(other.folded)) || /^(?:发布|发表)?时间/.test(lines[index + 1]?.folded ?? '');
    // A person's name alone on a line signs the story.
    if (OFFICE.test(lines[index].folded) || (letters === 3 && hasSurname(lines[index].folded) && !isOutletName(text))) continue;
    if (letters >= 2 && letters <= 12 && !/\s/u.test(text) && (beside || follow || isOutletName(text))) {
      if (!beside && !follow) continue;
      verdicts[index] = 'metadata.outlet';
      return text;
    }
  }
  return null;
}
