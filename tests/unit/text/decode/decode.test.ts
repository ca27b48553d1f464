import { decode } from '../../../../plugin/server/src/text/decode';
import { UnreadableText } from '../../../../plugin/server/src/text/unreadable-text';
import { big5Bytes, gbkBytes, utf16Bytes } from './encode';

const NEWS = '今年以来，公司党委坚持把党支部建在项目一线，组织全体党员学习贯彻会议精神。\n截至6月底，共走访群众1246户，解决问题38件。';
const TRADITIONAL = '今年以來，公司黨委堅持把黨支部建在項目一線，組織全體黨員學習貫徹會議精神。';
const key = 'a.txt';

const reasonOf = (bytes: Uint8Array, hints = {}): string => {
  try {
    decode(bytes, { key, ...hints });
  } catch (error) {
    if (error instanceof UnreadableText) return error.reason;
    throw error;
  }
  return 'readable';
};

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(NEWS), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${NEWS}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16Bytes(`\ufeff${NEWS}`, 'little'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16Bytes(`\ufeff${NEWS}`, 'big'), 'utf-16be'],
    ['UTF-16LE without one', utf16Bytes(NEWS, 'little'), 'utf-16le'],
    ['UTF-16BE without one', utf16Bytes(NEWS, 'big'), 'utf-16be'],
    ['GB18030', gbkBytes(NEWS), 'gb18030'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decode(bytes, { key })).toEqual({ format: 'text', text: NEWS, encoding });
  });

  it('tells Big5 from GB18030 by the characters it gives', () => {
    expect(decode(big5Bytes(TRADITIONAL), { key })).toMatchObject({ text: TRADITIONAL, encoding: 'big5' });
    expect(decode(gbkBytes(TRADITIONAL), { key })).toMatchObject({ text: TRADITIONAL, encoding: 'gb18030' });
  });

  it('does not believe a page that declares another encoding than it has', () => {
    const page = `<html><head><meta charset="big5"><title>要闻</title></head><body><p>${NEWS}</p></body></html>`;
    expect(decode(gbkBytes(page), { key: 'a.html' })).toMatchObject({ encoding: 'gb18030', format: 'html', text: page });
    const utf8 = page.replace('big5', 'gb2312');
    expect(decode(Buffer.from(utf8), { key: 'a.html', encoding: 'gbk' })).toMatchObject({ encoding: 'utf-8', text: utf8 });
  });

  it('takes short texts of few Han characters for what a declaration says', () => {
    expect(decode(gbkBytes('<meta charset=gbk><p>鑫垚</p>'), { key: 'a.html' })).toMatchObject({ encoding: 'gb18030' });
  });

  it.each([
    ['no byte', Buffer.alloc(0), 'empty'],
    ['white space', Buffer.from(' \n\u3000\n'), 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'binary'],
    ['control characters', Buffer.from(Array.from({ length: 400 }, (_unused, at) => at % 32)), 'binary'],
    ['UTF-8 cut in mid-character', Buffer.from(NEWS).subarray(0, -1), 'replacementCharacters'],
    ['UTF-8 with a broken byte', Buffer.concat([Buffer.from(NEWS), Buffer.from([0xff]), Buffer.from(NEWS)]), 'replacementCharacters'],
    ['Latin letters beyond ASCII that nothing declares', Buffer.from('d\u00e9j\u00e0 vu \u00e0 la carte cr\u00e8me br\u00fbl\u00e9e'.repeat(4), 'latin1'), 'malformed'],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it('refuses a text beyond the limit and names both figures', () => {
    expect(() => decode(Buffer.from(NEWS), { key, maximumBytes: 10 })).toThrow(/“a\.txt” has \d+ bytes, more than the 10 /);
  });

  it('says where damaged UTF-8 breaks', () => {
    const whole = Buffer.from(NEWS);
    expect(() => decode(Buffer.concat([whole, Buffer.from([0xc3]), whole]), { key })).toThrow(expect.objectContaining({ offset: whole.length }));
  });
});
