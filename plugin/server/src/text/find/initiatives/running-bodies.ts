import type { FoundOrganization } from '../../../../../shared/cleaned-text';
import { firstEndingBehind, type NamedPlaces } from '../named-places';
import type { Passage } from '../passages';
import { sentenceStart } from '../sentences';
import type { InitiativeCandidate } from './initiative-candidate';

/** Between bodies that act together: 甲公司、乙公司与丙公司联合. */
const TOGETHER = /^(?:、|和|与|及|以及|联合|会同|携手|[（(].{0,20}[）)])*(?:一道|一起|共同)?$/;
const FARTHEST_BLOCK = 4;
const MOST_BODIES = 6;

/**
 * Finds for an initiative the bodies that run it: those named last before it in its sentence, several where they act
 * together; else the body spoken of before in the block; else the one that the story names most, or what the blocks
 * before speak of.
 */
export class RunningBodies {
  private readonly lead: string | null;

  /** @param places where the organizations are named */
  constructor(
    organizations: readonly FoundOrganization[],
    private readonly places: NamedPlaces,
  ) {
    const busiest = organizations.reduce<FoundOrganization | null>(
      (best, one) => (best === null || one.mentions.length > best.mentions.length ? one : best),
      null,
    );
    this.lead = busiest === null || busiest.mentions.length < 2 ? null : busiest.name;
  }

  /** Names of the bodies that run the initiative named at `candidate`; none where the story gives no hint. */
  of(candidate: InitiativeCandidate, passages: readonly Passage[]): string[] {
    const passage = passages[candidate.passage];
    const { text, block } = passage;
    const list = this.places.inBlock(block);
    const last = firstEndingBehind(list, candidate.start) - 1;
    if (last === -1) return this.spokenOfBefore(block);
    const sentence = sentenceStart(passage, candidate.start);
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
      const topic = this.places.inBlock(before)[0];
      if (topic !== undefined) return [topic.name];
    }
    return [];
  }
}
