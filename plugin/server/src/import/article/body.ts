import type { Block } from '../../../../shared/cleaned-text';
import { escapeMarkdown } from './markdown';

/** The story as Markdown: one paragraph a block, parted by blank lines; never HTML. */
export function bodyOf(blocks: readonly Pick<Block, 'kind' | 'level' | 'text'>[]): string {
  let body = '';
  blocks.forEach((block, index) => {
    const together = block.kind === 'listItem' && blocks[index - 1]?.kind === 'listItem';
    body += `${index === 0 ? '' : together ? '\n' : '\n\n'}${blockMarkdown(block)}`;
  });
  return body;
}

function blockMarkdown({ kind, level, text }: Pick<Block, 'kind' | 'level' | 'text'>): string {
  const lines = escapeMarkdown(text.trim()).split('\n');
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(Math.max(level ?? 2, 2), 6))} ${lines.join(' ')}`;
    case 'caption':
      return `*${lines.join(' ')}*`;
    case 'listItem':
      return `- ${lines.join('\n  ')}`;
    case 'quote':
      return lines.map((line) => `> ${line}`).join('\n');
    case 'table':
      return tableMarkdown(text);
    default:
      return lines.join('\\\n');
  }
}

/** Rows stand on lines; cells are parted by tabs or bars. A table without a second cell is a paragraph a row. */
function tableMarkdown(text: string): string {
  const rows = text
    .split('\n')
    .map((row) => row.trim().replace(/^\||\|$/g, '').split(/\t|\|/).map((cell) => escapeMarkdown(cell.trim())))
    .filter((cells) => cells.some((cell) => cell !== '' && !/^:?-{3,}:?$/.test(cell.replace(/\\/g, ''))));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2) return rows.map((row) => row.join('')).join('\n\n');
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head, ...others] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...others.map(line)].join('\n');
}
