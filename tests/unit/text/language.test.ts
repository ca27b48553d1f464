import fc from 'fast-check';
import { fromSource, spansOf } from '../../../plugin/server/src/text/mapped-text';
import { polish } from '../../../plugin/server/src/text/language/polish';
import { scriptOf } from '../../../plugin/server/src/text/language/script';
import { isOcrSpaced } from '../../../plugin/server/src/text/language/spacing';

const CONTEXT = { traditional: false, mainlandWording: false, ocr: false, headline: false };
const set = (text: string, more: Partial<Parameters<typeof polish>[1]> = {}): string => polish(fromSource(text, 0), { ...CONTEXT, ...more }).text.text;

describe('punctuation', () => {
  it.each([
    ['队长说,水位降了1.5米;明天再看!', '队长说，水位降了1.5米；明天再看！'],
    ['投资3,860万元,惠及1,264户', '投资3,860万元，惠及1,264户'],
    ['上午8:30开会:先报数', '上午8:30开会：先报数'],
    ['见http://a.example/b,c.html?x=1,供下载', '见http://a.example/b,c.html?x=1，供下载'],
    ['来信请寄xcb@a.example.cn,谢谢', '来信请寄xcb@a.example.cn，谢谢'],
    ['某县(市)委员会(CECC)的报告(2021)', '某县（市）委员会(CECC)的报告(2021)'],
    ['Wi-Fi信号弱,"Help-Desk"能查', 'Wi-Fi信号弱，“Help-Desk”能查'],
    ['他停了停...又说', '他停了停……又说'],
    ['小岛--文化走亲', '小岛——文化走亲'],
    ['2019-2021年,第3-5页', '2019-2021年，第3-5页'],
    ['天刚亮.码头热闹起来.', '天刚亮。码头热闹起来。'],
    ['版本2.0.1发布.', '版本2.0.1发布。'],
    ['１２月３日，ＫＰＩ考核', '12月3日，KPI考核'],
    ['好。。下一步，，再说', '好。下一步，再说'],
    ['He said, "hello, world." (1999)', 'He said, "hello, world." (1999)'],
    ['运行`a, b, c`即可,不难', '运行`a, b, c`即可，不难'],
    ['同比下降12.5 %,减少60元', '同比下降12.5%，减少60元'],
  ])('%s', (text, expected) => {
    expect(set(text)).toBe(expected);
  });
});

describe('quotes', () => {
  it.each([
    ['四是”支撑赋能”有保障', '四是“支撑赋能”有保障', true],
    ['”树高千尺，要靠深深扎根“。各支部', '“树高千尺，要靠深深扎根”。各支部', true],
    ['突出"传帮带"效应', '突出“传帮带”效应', false],
    ['他说:"路断了,信号不能断."', '他说：“路断了，信号不能断。”', false],
    ['「燈」亮心就定', '“灯”亮心就定', false],
    ['他说：「漁民講『燈亮心就定』。」', '他说：“渔民讲‘灯亮心就定’。”', false],
    ['“他问：“走吗？”没人答。”', '“他问：‘走吗？’没人答。”', false],
    ['实施“云桥进寨 工程，铺出一条 ”空中马帮路“。', '实施“云桥进寨”工程，铺出一条“空中马帮路”。', true],
    ['开办”周三夜诊“和”周末健康大篷车“，去年', '开办“周三夜诊”和“周末健康大篷车”，去年', true],
    ["don't stop，他说", "don't stop，他说", false],
    ['“四同步”“四对接”要求', '“四同步”“四对接”要求', false],
  ])('%s', (text, expected, repaired) => {
    const polished = polish(fromSource(text, 0), CONTEXT);
    expect(polished.text.text).toBe(expected);
    expect(polished.quotesRepaired).toBe(repaired);
  });

  it('closes what a heading leaves open at its end', () => {
    expect(set('党建引领,画好“同心圆', { headline: true })).toBe('党建引领，画好“同心圆”');
  });

  it('leaves a quotation open that the next paragraph goes on with', () => {
    expect(set('“第一段话。', { openEnd: true })).toBe('“第一段话。');
    expect(set('“第一段话。', { openEnd: false })).toBe('“第一段话”。');
  });
});

describe('spaces', () => {
  it('takes out what OCR put in, and keeps what parts names and halves of headlines', () => {
    expect(set('做到 20 个支部 , 打牢基础 。', { ocr: true })).toBe('做到20个支部，打牢基础。');
    expect(set('突击队员的 迷彩服磨破了', { ocr: true })).toBe('突击队员的迷彩服磨破了');
    expect(set('一院一品　万花成园', { headline: true })).toBe('一院一品 万花成园');
    expect(set('本报讯(记者 涂晓岚 通讯员 詹国亮)天刚亮')).toBe('本报讯（记者 涂晓岚 通讯员 詹国亮）天刚亮');
  });

  it('tells a text that OCR has spaced', () => {
    expect(isOcrSpaced(['选优 20 个支部, 打牢基础, 完成 3 项'])).toBe(true);
    expect(isOcrSpaced(['没有空格的一段话，正常排印。'.repeat(20)])).toBe(false);
  });
});

describe('script', () => {
  it.each([
    ['國網天津電力推進黨建', 'hant'],
    ['国网天津电力推进党建', 'hans'],
    ['國網天津電力推進黨建。国网天津电力推进党建。', 'mixed'],
    ['今年的干部，皇后，公里', 'hans'],
    ['12345', 'hans'],
  ])('%s', (text, script) => {
    expect(scriptOf([text])).toBe(script);
  });

  it('mends mechanical traditional text', () => {
    expect(set('隻能夜間施工,標准化的村干部記著大家', { traditional: true })).toBe('只能夜间施工，标准化的村干部记着大家');
    expect(set('乾隆年間的名著,范仲淹', { traditional: true })).toBe('乾隆年间的名著，范仲淹');
  });

  it('maps wording only where asked to', () => {
    expect(set('軟體與網路', { traditional: true })).toBe('软体与网路');
    expect(set('軟體與網路', { traditional: true, mainlandWording: true })).toBe('软件与网络');
  });
});

describe('the language step', () => {
  const PIECE = fc
    .array(fc.constantFrom('党建', '引领', '12', '3.5', 'KPI', ' ', '\u3000', ',', '，', '.', '。', ':', '：', '“', '”', '"', '‘', '’', '「', '」', '(', ')', '（', '）', '...', '…', '--', '—', '%', '!', '？', '國', '著', '《', '》', 'http://a.cn/b', '\u200b', ';', '、'), { minLength: 1, maxLength: 24 })
    .map((parts) => parts.join(''));

  it('changes nothing when run twice', () => {
    fc.assert(
      fc.property(PIECE, fc.boolean(), fc.boolean(), (text, headline, ocr) => {
        const context = { ...CONTEXT, headline, ocr };
        const once = polish(fromSource(text, 0), context).text.text;
        expect(set(once, { headline, ocr })).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('loses no place in the source', () => {
    fc.assert(
      fc.property(PIECE, (text) => {
        const polished = polish(fromSource(text, 5), CONTEXT).text;
        let at = 5;
        for (const [start, end] of spansOf(polished)) {
          expect(text.slice(at - 5, start - 5).replace(/[\s\u200b]/g, '')).toBe('');
          at = end;
        }
        if (polished.text !== '') expect(text.slice(at - 5).replace(/[\s\u200b]/g, '')).toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every letter and digit', () => {
    fc.assert(
      fc.property(PIECE, (text) => {
        const letters = (of: string): string => of.replace(/[^\p{L}\p{N}]/gu, '').replace(/國/g, '国').replace(/著/g, '着');
        expect(letters(set(text)).replace(/著/g, '着')).toBe(letters(text));
      }),
    );
  });
});
