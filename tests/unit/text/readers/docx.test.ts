import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../../../plugin/server/src/text/clean';

const report = readFileSync(join(__dirname, '../../../fixtures/formats/report.docx'));

describe('a Word document', () => {
  it('comes out with its headings and tables', async () => {
    const cleaned = await clean(report, { key: 'report.docx' });
    expect(cleaned).toMatchObject({ title: '渔港新灯塔亮了', outlet: '石岙日报', publishedAt: '2023-04-11', source: { format: 'docx' } });
    expect(cleaned.blocks.map(({ kind, text }) => [kind, text.slice(0, 12)])).toEqual([
      ['paragraph', '清晨五点，石岙镇航标站党'],
      ['heading', '一、把灯修在风浪前'],
      ['paragraph', '今年以来，航标站推行“一'],
      ['table', '| 航段 | 灯浮（座）'],
    ]);
  });

  it('is refused with a reason where it is cut off', async () => {
    await expect(clean(report.subarray(0, report.length - 200), { key: 'report.docx' })).rejects.toMatchObject({ name: 'UnreadableText', reason: 'malformed' });
  });
});
