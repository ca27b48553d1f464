import type { Line } from '../../read-text';
import type { ElementNode } from './tree';

/** A line of a page with what its place in the page tells. */
export interface PageLine {
  line: Line;
  /** The nearest block that holds the line. */
  block: ElementNode;
  /** All its text is bold. */
  bold: boolean;
  /** It is centered, by an attribute, a style or `<center>`. */
  centered: boolean;
  /** A picture stands right before it, with no text between. */
  afterPicture: boolean;
}
