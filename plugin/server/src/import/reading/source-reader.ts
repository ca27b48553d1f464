import type { Hints } from '../../text/hints';

/**
 * A kind of source: lists texts and reads one. A directory is the first kind; uploads, feeds and buckets are further
 * readers behind the same two methods.
 */
export interface SourceReader {
  /**
   * Lists everything that the source holds, as it comes, some entries at a time, without holding it all in memory.
   *
   * @throws SourceUnavailable where the source cannot be listed at all
   */
  pages(): AsyncIterable<Listed[]>;
  /**
   * Reads one listed text.
   *
   * @throws TextUnavailable where it cannot be read (now), UnreadableText where it never can
   */
  read(key: string): Promise<ReadBytes>;
}

/** One entry of a listing. */
export type Listed = ListedText | ListingFault;

export interface ListedText {
  /** Stable name of the text inside its source: NFC, parts joined by `/`. */
  key: string;
  /** Bytes; null where the listing does not say. */
  size: number | null;
  /** Milliseconds since 1970; null where the listing does not say. */
  modifiedAt: number | null;
  fault?: undefined;
  hides?: HiddenKeys;
}

/** A place that should hold a text or more and could not be listed. It is reported like a text that failed. */
export interface ListingFault {
  key: string;
  fault: TextUnavailable;
  hides?: HiddenKeys;
}

/**
 * What keys begin with that may still be there although the listing does not hold them, because their place could not
 * be looked through: such texts may not be taken for gone. An empty beginning stands for all keys.
 */
export type HiddenKeys = readonly string[];

export interface ReadBytes {
  bytes: Uint8Array;
  size: number;
  modifiedAt: number | null;
  /** What the source knows of the text beside its bytes. */
  hints?: Partial<Hints>;
}

/** Why a text could not be read. The next run tries again. */
export type UnavailableReason = 'vanished' | 'noPermission' | 'brokenLink' | 'outsideRoots' | 'notAFile' | 'changedWhileRead' | 'nameTwice' | 'notReadable';

export class TextUnavailable extends Error {
  constructor(
    readonly reason: UnavailableReason,
    message: string,
  ) {
    super(message);
    this.name = 'TextUnavailable';
  }
}

/** Why a source as a whole could not be listed. */
export type SourceFault = 'missing' | 'noPermission' | 'outsideRoots' | 'notADirectory';

export class SourceUnavailable extends Error {
  constructor(
    readonly reason: SourceFault,
    message: string,
  ) {
    super(message);
    this.name = 'SourceUnavailable';
  }
}
