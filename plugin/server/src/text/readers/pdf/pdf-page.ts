/** A run of text on a page, in points; `x` and `y` are its left end and its base line, `y` growing downwards. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the type. */
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  runs: TextRun[];
}
