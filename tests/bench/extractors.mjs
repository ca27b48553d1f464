import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** They are dependencies of the plugin, which may have them in a place of its own. */
const require = createRequire(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../plugin/package.json'));
const BLOCKS = new Set(['P', 'LI', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'FIGCAPTION', 'TD', 'TH', 'DIV', 'SECTION', 'ARTICLE', 'BR', 'PRE', 'UL', 'OL', 'TABLE', 'TR', 'FIGURE']);

/** What published extractors give for a page, in the form of a cleaned text. */
export async function extractors() {
  const { parseHTML } = require('linkedom');
  const { Readability } = require('@mozilla/readability');
  const { Defuddle } = await import('defuddle/node');
  return {
    readability: (html) => {
      const { document } = parseHTML(html);
      const article = new Readability(document, { charThreshold: 100, serializer: (element) => element }).parse();
      return answer(article?.content, article?.title, article?.publishedTime, article?.siteName, article?.byline);
    },
    defuddle: async (html) => {
      const { document } = parseHTML(html);
      const article = await quietly(() => Defuddle(document, 'https://example.cn/'));
      return answer(parseHTML(`<!DOCTYPE html><body>${article.content}</body>`).document.body, article.title, article.published, article.site, article.author);
    },
  };
}

function answer(content, title, publishedAt, site, author) {
  return {
    title: title || null,
    kicker: null,
    subtitle: null,
    outlet: null,
    site: site || null,
    publishedAt: publishedAt || null,
    canonicalUrl: null,
    script: null,
    bylines: author ? [{ name: author, role: 'author' }] : [],
    blocks: content ? blocksOf(content) : [],
  };
}

/** One block a run of text between the borders of block elements. */
function blocksOf(content) {
  const blocks = [];
  let text = '';
  let kind = 'paragraph';
  const end = () => {
    if (text.trim() !== '') blocks.push({ kind, text: text.trim() });
    text = '';
  };
  const visit = (node) => {
    if (node.nodeType === 3) text += node.textContent.replace(/\s+/g, ' ');
    if (node.nodeType !== 1) return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) end();
    const outer = kind;
    if (/^H[1-6]$/.test(node.tagName)) kind = 'heading';
    for (const child of node.childNodes) visit(child);
    if (isBlock) end();
    kind = outer;
  };
  visit(content);
  end();
  return blocks;
}

/** The library writes what it tries to the console. */
async function quietly(call) {
  const { log, warn, error } = console;
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} });
  try {
    return await call();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
