import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { folded } from '../../../plugin/server/src/text/folded';
import { furnitureOf } from '../../../plugin/server/src/text/story/furniture';
import { FURNITURE_PATTERNS } from '../../../plugin/server/src/text/story/furniture-patterns';
import { METADATA_LABELS } from '../../../plugin/server/src/text/story/metadata-labels';
import { readMetadataLine } from '../../../plugin/server/src/text/story/metadata-line';

describe('furniture patterns', () => {
  it.each(FURNITURE_PATTERNS.map(({ rule, pattern, example }) => [rule, example, pattern] as const))('%s: %s', (_rule, example, pattern) => {
    expect(pattern.test(folded(example))).toBe(true);
    expect(furnitureOf(folded(example))).not.toBeNull();
    expect(pattern.global || pattern.sticky).toBe(false);
  });

  it.each([
    '今年以来,某县水利局把服务送到田头,群众满意率达到98.6%。',
    '一、压实责任,定好“三张清单”',
    '“订房的电话没断过。”民宿老板说。',
    '图为巡诊队员在活动室为老人测血压',
    '一张便民桌 聚起人情味',
    '党建引领,同向发力,画好“同心圆”',
    '他在会上强调,未经被收集者同意,任何单位都不得向他人提供个人信息,违者将依照有关规定处理,情节严重的移送司法机关。这一条写进了今年新修订的办法,并且在全市所有的窗口单位张贴公示。',
    '推荐他担任组长的,是村里的老支书。',
    '评论家们说,这部戏演活了一代邮递员。',
    '分享的快乐',
    '关注老人,就是关注明天的自己。',
  ])('leaves story alone: %s', (line) => {
    expect(furnitureOf(folded(line))).toBeNull();
    expect(readMetadataLine(line, folded(line))).toBeNull();
  });
});

describe('metadata labels', () => {
  const informative = METADATA_LABELS.filter(({ field }) => field !== 'dropped');
  it.each(informative.map(({ example, field }) => [example, field] as const))('%s', (example, field) => {
    const read = readMetadataLine(example, folded(example));
    expect(read).not.toBeNull();
    const said: unknown = typeof field === 'object' ? read?.names.find(({ role }) => role === field.role)?.names : field === 'publishedAt' ? read?.dates : field === 'site' || field === 'dropped' ? null : read?.[field];
    if (typeof said === 'string') expect(example).toContain(said);
    else expect(said).toHaveLength(1);
  });
});

/** Every pattern in the source of the text pipeline, found by the form of a literal at its usual places. */
function literalsIn(folder: string): { file: string; source: string; flags: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return literalsIn(path);
    if (!entry.name.endsWith('.ts')) return [];
    const code = readFileSync(path, 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
    return [...code.matchAll(/(?<=[=(,:[?&|!]\s?)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuy]*)/g)].map(([, source, flags]) => ({ file: entry.name, source, flags }));
  });
}

describe('patterns of the story and language steps', () => {
  const TEXT = join(__dirname, '../../../plugin/server/src/text');
  const literals = ['story', 'language'].flatMap((folder) => literalsIn(join(TEXT, folder)));

  it('are found in the source', () => {
    expect(literals.length).toBeGreaterThan(150);
  });

  it('cannot backtrack exponentially, and none but those anchored to a bounded line polynomially', () => {
    const slow = literals.flatMap(({ file, source, flags }) => {
      const { reports } = analyse({ source, flags });
      return reports.length === 0 ? [] : [`${file}: /${source}/${flags} (${reports.map(({ type, exponential }) => `${type}${exponential ? ' exponential' : ''}`).join(', ')})`];
    });
    expect(slow).toEqual([]);
  });
});
