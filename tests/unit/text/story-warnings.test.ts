import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../../plugin/server/src/text/clean';
import { Repeats } from '../../../plugin/server/src/text/story/repeats';
import type { Warning } from '../../../plugin/shared/cleaned-text';

const STORY = '天刚蒙蒙亮，苇港的码头已经热闹起来，队员拉出油枪，为整装待发的巡逻艇加注柴油。\n船长说，油站离泊位不到两百米，加一次油只要一刻钟，比从前快了一半还多。\n';

async function warningsOf(text: string): Promise<Warning[]> {
  return (await clean(Buffer.from(text), { key: 'a.txt' })).warnings;
}

describe('a date of publication', () => {
  it.each(['发布时间:1970-01-01 08:00', '时间：2023年2月30日', '日期:2204/5/6'])('that cannot be one is not taken, and its place is told: %s', async (line) => {
    const text = `小油站里的暖心账\n${line}  来源:苇港日报\n${STORY}`;
    const { publishedAt, blocks, warnings } = await clean(Buffer.from(text), { key: 'a.txt' });
    const warning = warnings.find(({ code }) => code === 'date.implausible');
    expect(publishedAt).toBeNull();
    expect(text.slice(...(warning?.span ?? [0, 0]))).toBe(line.slice(line.search(/\d/)));
    expect(blocks.map((block) => block.text).join('')).not.toContain('苇港日报');
  });

  it('that is plausible needs no warning, nor do numbers behind other labels', async () => {
    const codes = (await warningsOf(`小油站里的暖心账\n时间:2022-11-08 编号:1970-01-01\n${STORY}`)).map(({ code }) => code);
    expect(codes).not.toContain('date.implausible');
    expect(codes).not.toContain('date.missing');
  });
});

describe('the panel', () => {
  const codes = ['date.missing', 'date.implausible', 'headline.missing', 'headline.uncertain', 'text.truncated', 'quotes.repaired', 'paragraphs.joined', 'paragraphs.repeated', 'notice.machineRewritten', 'story.missing'];

  it.each(['en', 'zh-Hans', 'zh'])('has a sentence for each warning in %s', (language) => {
    const sentences = JSON.parse(readFileSync(join(__dirname, `../../../plugin/admin/src/translations/${language}.json`), 'utf8')) as Record<string, string>;
    expect(codes.filter((code) => !sentences[`warning.${code}`])).toEqual([]);
  });
});

describe('paragraphs that come again', () => {
  it('are told by their letters, also where other letters have the same hash', () => {
    const repeats = new Repeats();
    // Both have one hash: 31 × 65 + 97 = 31 × 66 + 66.
    const [first, second] = ['Aa'.repeat(8), 'BB'.repeat(8)];
    expect([first, second, `${first}。`, second, first].map((text) => repeats.has(text))).toEqual([false, false, true, true, true]);
  });

  it('are told where they end the paragraph before', () => {
    const repeats = new Repeats();
    expect(repeats.has('队员说：“天刚亮，码头就热闹起来。”')).toBe(false);
    expect(repeats.has('天刚亮，码头就热闹起来')).toBe(true);
    expect(repeats.has('天刚黑，码头就热闹起来')).toBe(false);
  });
});
