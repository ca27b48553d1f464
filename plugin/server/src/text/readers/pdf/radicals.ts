/** Radicals of the CJK supplement that PDF files hold in the place of the characters that look alike. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页',
  '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
  '⻑': '長', '⻒': '镸', '⻗': '雨', '⻡': '首', '⺎': '兀', '⺒': '巳', '⺜': '日', '⺝': '月', '⺩': '王', '⺫': '目', '⺮': '竹', '⺼': '肉', '⻌': '辶',
};
const RADICALS = /[\u2e80-\u2fdf]/g;

/** `⽤⽔⻛` as `用水风`: fonts map one shape to two code points, and PDF writers pick the radical's. */
export function unifyRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'));
}
