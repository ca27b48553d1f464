import type { CleanedText, Span } from '../../../../shared/cleaned-text';
import { clean } from '../../text/clean';
import { decode } from '../../text/decode';
import type { Hints } from '../../text/hints';
import { read } from '../../text/read';

const COLOURS = { story: '\u001b[32m', metadata: '\u001b[36m', removed: '\u001b[31m', space: '\u001b[2m', end: '\u001b[0m' } as const;
const VERDICT_WIDTH = 30;

interface Verdict {
  span: Span;
  kind: 'story' | 'metadata' | 'removed';
  label: string;
}

/**
 * The decoded source, each piece on a line of its own behind its verdict: the block it belongs to, or the rule that
 * removed it. White space that is nobody's is left out.
 */
export async function explain(bytes: Uint8Array, hints: Hints, coloured: boolean): Promise<string> {
  const cleaned = await clean(bytes, hints);
  const { source } = await read(decode(bytes, hints), bytes, hints);
  const paint = (kind: keyof typeof COLOURS, text: string): string => (coloured ? `${COLOURS[kind]}${text}${COLOURS.end}` : text);
  const lines: string[] = [paint('space', `── ${hints.key} · ${cleaned.source.format} · ${cleaned.source.encoding}`)];
  let done = 0;
  for (const { span, kind, label } of verdictsOf(cleaned)) {
    if (source.slice(done, span[0]).trim() !== '') lines.push(row(paint('removed', 'UNACCOUNTED'), 'UNACCOUNTED', source.slice(done, span[0])));
    lines.push(row(paint(kind, label), label, source.slice(...span)));
    done = Math.max(done, span[1]);
  }
  if (source.slice(done).trim() !== '') lines.push(row(paint('removed', 'UNACCOUNTED'), 'UNACCOUNTED', source.slice(done)));
  for (const { code, message } of cleaned.warnings) lines.push(paint('metadata', `warning ${code}: ${message}`));
  return `${lines.join('\n')}\n`;
}

function verdictsOf({ blocks, removed }: CleanedText): Verdict[] {
  const story = blocks.flatMap(({ kind, spans }, index) => spans.map((span): Verdict => ({ span, kind: 'story', label: `${index + 1} ${kind}` })));
  const others = removed.map(({ rule, span }): Verdict => ({ span, kind: rule.startsWith('metadata.') ? 'metadata' : 'removed', label: rule }));
  return [...story, ...others].sort((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1]);
}

function row(painted: string, label: string, text: string): string {
  const oneLine = text.trim().replace(/\s+/g, ' ');
  return `${painted}${' '.repeat(Math.max(1, VERDICT_WIDTH - label.length))}${oneLine}`;
}
