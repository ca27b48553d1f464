import { clean } from '../../../../plugin/server/src/text/clean';
import type { UnreadableText } from '../../../../plugin/server/src/text/unreadable-text';

const STORY = '清晨五点，航标站的六名党员登上巡标船，检查港外的十二座灯浮。站长陆海生说，灯不能有一盏不亮。';
const asGbk = (text: string): string => new TextDecoder('gbk').decode(Buffer.from(text)).replace(/\ufffd/g, '');
const asLatin = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text));

const refusal = async (text: string): Promise<Partial<UnreadableText> | null> =>
  clean(Buffer.from(text), { key: 'a.txt' }).then(
    () => null,
    (error: UnreadableText) => error,
  );

describe('a damaged text', () => {
  it.each([
    ['lost characters', `${STORY}\n航标站\ufffd党支部`, 'replacementCharacters', STORY.length + 4],
    ['lost characters read as GBK', `${STORY}\n航标站锟斤拷党支部`, 'mojibake', STORY.length + 4],
    ['a byte order mark read as Latin-1', `ï»¿${STORY}`, 'mojibake', 0],
    ['UTF-8 read as GBK', asGbk(STORY), 'mojibake', 3],
    ['UTF-8 read as GBK in one line', `${STORY}\n${asGbk('航标站党支部的党员登上巡标船。')}`, 'mojibake', undefined],
    ['UTF-8 read as Latin-1', asLatin(STORY), 'mojibake', 0],
    ['readings after its characters', `渔港(gǎng)的灯塔亮(liàng)了，渔民(mín)们都笑(xiào)了。${STORY}`, 'annotated', 1],
    ['zhuyin after its characters', `渔港(ㄍㄤˇ)的灯塔亮(ㄌㄧㄤˋ)了，渔民(ㄇㄧㄣˊ)们都笑(ㄒㄧㄠˋ)了。${STORY}`, 'annotated', 1],
  ])('with %s is refused and says where', async (_name, text, reason, offset) => {
    expect(await refusal(text)).toMatchObject({ reason, ...(offset === undefined ? {} : { offset }) });
  });

  it.each([
    ['explains a reading or two', `礁（jiāo）石上的灯塔亮了。${STORY}`],
    ['lists rare characters', `${STORY}\n䴙䴘、鸬鹚、鹈鹕、鹮、鸨、鸻、鹬、鸥、鸮、鸢`],
    ['has words of French', `${STORY}\n他们在餐馆里点了一份crème brûlée，说味道很好，下次还来。`],
    ['names rare places', `${STORY}\n亳州、濮阳、蠡县、盱眙、邳州、婺源、鄄城、莒县、泸州的代表也来了，他们都说好。`],
  ])('is none that %s', async (_name, text) => {
    expect(await refusal(text)).toBeNull();
  });
});
