import type { FoundOrganization } from '../../../../../shared/cleaned-text';
import type { Passage } from '../passages';
import type { InitiativeCandidate } from './initiative-candidate';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Between bodies that act together: 甲公司、乙公司与丙公司联合. */
const TOGETHER = /^(?:、|和|与|及|以及|联合|会同|携手|[（(].{0,20}[）)])*(?:一道|一起|共同)?$/;
const SENTENCE_END = /[。！？；]/;
const LONGEST_LOOK_BACK = 400;
const FARTHEST_BLOCK = 4;
const MOST_BODIES = 6;

/**
 * Finds for an initiative the bodies that run it: those named last before it in its sentence, several where they act
 * together;
 * else the body spoken of before in the block; else the one that the story names most, or what the blocks
 * before speak of.
 */
export class RunningBodies {
  private readonly byBlock = new Map<number, Named[]>();
  private readonly lead: string | null;

  constructor(organizations: readonly FoundOrganization[]) {
    for (const { name, mentions } of organizations) {
      for (const { block, start, end } of mentions) {
        const list = this.byBlock.get(block);
        if (list === undefined) this.byBlock.set(block, [{ start, end, name }]);
        else list.push({ start, end, name });
      }
    }
    for (const list of this.byBlock.values()) list.sort((one, other) => one.start - other.start);
    const busiest = organizations.reduce<FoundOrganization | null>(
      (best, one) => (best === null || one.mentions.length > best.mentions.length ? one : best),
      null,
    );
    this.lead = busiest === null || busiest.mentions.length < 2 ? null : busiest.name;
  }

  /** Names of the bodies that run the initiative named at `candidate`; none where the story gives no hint. */
  of(candidate: InitiativeCandidate, passages: readonly Passage[]): string[] {
    const { text, block } = passages[candidate.passage];
    const list = this.byBlock.get(block) ?? [];
    const last = lastBefore(list, candidate.start);
    if (last === -1) return this.spokenOfBefore(block);
    const sentence = sentenceStart(text, candidate.start);
    if (list[last].start < sentence) return [list[last].name];
    const names = [list[last].name];
    for (let at = last; at > 0 && names.length < MOST_BODIES && list[at - 1].start >= sentence; at--) {
      if (!TOGETHER.test(text.slice(list[at - 1].end, list[at].start))) break;
      if (!names.includes(list[at - 1].name)) names.unshift(list[at - 1].name);
    }
    return names;
  }

  /** The story's lead, or else what the nearest block before speaks of first. */
  private spokenOfBefore(block: number): string[] {
    if (this.lead !== null) return [this.lead];
    for (let before = block - 1; before >= 0 && block - before <= FARTHEST_BLOCK; before--) {
      const topic = this.byBlock.get(before)?.[0];
      if (topic !== undefined) return [topic.name];
    }
    return [];
  }
}

function sentenceStart(text: string, offset: number): number {
  for (let at = offset - 1; at >= 0 && offset - at <= LONGEST_LOOK_BACK; at--) if (SENTENCE_END.test(text[at])) return at + 1;
  return Math.max(0, offset - LONGEST_LOOK_BACK);
}

function lastBefore(list: readonly Named[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
