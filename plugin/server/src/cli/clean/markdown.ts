import type { Block, CleanedText } from '../../../../shared/cleaned-text';

/** The story as Markdown, with what the text states of itself in front. */
export function asMarkdown(cleaned: CleanedText): string {
  const { kicker, title, subtitle, outlet, site, bylines, publishedAt, canonicalUrl } = cleaned;
  const facts: [string, string | null][] = [
    ['source', cleaned.source.key],
    ['kicker', kicker],
    ['subtitle', subtitle],
    ['outlet', outlet],
    ['site', site],
    ['publishedAt', publishedAt],
    ['canonicalUrl', canonicalUrl],
    ['bylines', bylines.map(({ name, role }) => `${name} (${role})`).join(', ') || null],
  ];
  const frontMatter = facts.flatMap(([name, value]) => (value === null ? [] : `${name}: ${JSON.stringify(value)}`));
  const story = [...(title === null ? [] : [`# ${title}`]), ...cleaned.blocks.map(blockAsMarkdown)];
  return `---\n${frontMatter.join('\n')}\n---\n\n${story.join('\n\n')}\n\n`;
}

function blockAsMarkdown({ kind, level, text }: Block): string {
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(level ?? 2)} ${text}`;
    case 'listItem':
      return `- ${text}`;
    case 'quote':
      return `> ${text}`;
    case 'caption':
      return `*${text}*`;
    default:
      return text;
  }
}
