import { Converter } from 'opencc-js/cn2t';

const FURNITURE = ['登录 注册 设为首页 加入收藏', '当前位置：首页 > 要闻 > 正文', '打印本页 关闭窗口 分享到微信朋友圈', '免责声明：本站转载内容版权归原作者所有'];
const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** What becomes of a text that is copied, each made of its paragraphs. */
export const VARIANTS = {
  'a fifth of the paragraphs dropped': (paragraphs, random) => {
    const left = [...paragraphs];
    for (let dropped = 0; dropped < Math.round(paragraphs.length * 0.2); dropped += 1) left.splice(Math.floor(random() * left.length), 1);
    return left.join('\n\n');
  },
  '3 % of the characters changed': (paragraphs, random) =>
    paragraphs.join('\n\n').replace(/[\s\S]/g, (character) => (random() < 0.03 ? String.fromCharCode(0x4e00 + Math.floor(random() * 5_000)) : character)),
  '15 % furniture added': (paragraphs, random) => {
    const lines = [...paragraphs];
    const length = paragraphs.join('').length;
    for (let added = 0; added < length * 0.15; ) {
      const line = FURNITURE[Math.floor(random() * FURNITURE.length)] + Math.floor(random() * 1_000);
      lines.splice(Math.floor(random() * (lines.length + 1)), 0, line);
      added += line.length;
    }
    return lines.join('\n\n');
  },
  'traditional characters': (paragraphs) => toTraditional(paragraphs.join('\n\n')),
  'an excerpt of 40 %': (paragraphs, random) => {
    const whole = paragraphs.join('\n\n');
    const length = Math.round(whole.length * 0.4);
    return whole.slice(Math.floor(random() * (whole.length - length))).slice(0, length);
  },
};
