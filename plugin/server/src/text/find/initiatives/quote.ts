/** A quoted name: its marks by token index, the name between them by UTF-16 offsets, end exclusive. */
export interface Quote {
  readonly open: number;
  readonly close: number;
  readonly start: number;
  readonly end: number;
  readonly core: string;
}
