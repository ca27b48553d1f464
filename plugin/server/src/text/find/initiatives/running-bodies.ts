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

/**
 * Finds for an initiative the bodies that run it: those named last before it in its sentence, several where they act
 * together; else the body spoken of before in the block; else the one that the story names most.
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
    let last = lastBefore(list, candidate.start);
    if (last === -1) return this.lead === null ? [] : [this.lead];
    const between = text.slice(Math.max(list[last].end, candidate.start - LONGEST_LOOK_BACK), candidate.start);
    const names = [list[last].name];
    if (SENTENCE_END.test(between)) return names;
    for (; last > 0 && TOGETHER.test(text.slice(list[last - 1].end, list[last].start)); last--) {
      if (!names.includes(list[last - 1].name)) names.unshift(list[last - 1].name);
      if (names.length >= 6) break;
    }
    return names;
  }
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
