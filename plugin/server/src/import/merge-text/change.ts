/** One side's change of the base: tokens [baseStart, baseEnd) of the base became [sideStart, sideEnd) of the side. */
export interface Change {
  baseStart: number;
  baseEnd: number;
  sideStart: number;
  sideEnd: number;
  /** One token that the side edited and did not replace. */
  edited?: boolean;
}
