import type { LineFacts } from './line-facts';

const SITE_ENDING = /(?:网|网站|门户|在线|数字报|电子报|报|日报|新闻社|通讯社|电视台|频道|客户端|论坛)$/;
const NEWSPAPER = /(?:报|数字报|电子报)$/;
const WELCOME = /欢迎(?:您|你)?(?:访问|光临|来到|浏览|进入) ?([^!,.;。 ]{2,24}?)(?:官方网站|官网|网站)?(?=[!,.; ]|$)/;
const HOME = /^([^ ]{2,8})首页$/;
/** Names that every site gives to a part of itself. */
const NO_NAME = /^(?:网站|本站|本网|频道|客户端|官网|门户网站|学校|学院|医院|中心|返回|返回网站|新闻|在线|手机客户端|电子报|数字报|快报|早报|晚报|日报|周报|海报|财报|论坛)$/;
const ROOT = /^([^ >|:]{2,20}?)(?:首页)? {0,3}(?:>{1,2}|»|[ ]正文)/;

/** The site's name in Latin letters, or its slogan: `南洋侨讯网 Nanyang Overseas Post`, `江滨论坛 - 自己的网上家园`. */
const BESIDE_NAME = / {1,3}(?:[A-Za-z][A-Za-z .,&'-]{2,60}|- [^ ]{4,24})$/;

/** Who shows the page, as its first lines, its greeting or its breadcrumb say. */
export interface SiteName {
  name: string;
  /** The name is a newspaper's: without another outlet it is the outlet. */
  newspaper: boolean;
}

/** Reads the site's name out of the lines above the headline. */
export function siteNameOf(lines: readonly LineFacts[], title: number): SiteName | null {
  const head = lines.slice(0, title);
  for (let index = 0; index < Math.min(head.length, 4); index++) {
    const { text, folded, metadata, furniture } = head[index];
    const name = folded.replace(BESIDE_NAME, '');
    if (metadata === null && (furniture === null || furniture.rule === 'furniture.navigation') && name.length <= 24 && !NO_NAME.test(name) && SITE_ENDING.test(name) && !/[ >|,.!?]/.test(name)) {
      return { name: text.slice(0, name.length), newspaper: NEWSPAPER.test(name) };
    }
  }
  for (const { text, folded, furniture } of head) {
    const match = WELCOME.exec(folded) ?? (furniture?.rule === 'furniture.breadcrumb' ? ROOT.exec(folded) : null) ?? HOME.exec(folded);
    if (match === null || NO_NAME.test(match[1])) continue;
    const at = match.index + match[0].indexOf(match[1]);
    const name = text.slice(at, at + match[1].length);
    if (SITE_ENDING.test(match[1]) || HOME.test(folded) || WELCOME.test(folded)) return { name, newspaper: NEWSPAPER.test(match[1]) };
  }
  return imprintName(lines, head);
}

/** The first line, where the imprint at the page's foot names the same body: 版权所有 © 西岭师范学院. */
function imprintName(lines: readonly LineFacts[], head: readonly LineFacts[]): SiteName | null {
  const first = head[0];
  if (first === undefined || first.metadata !== null || !/^[\u4e00-\u9fff]{4,20}$/.test(first.folded)) return null;
  const named = lines.slice(head.length).some(({ folded, furniture }) => /copyright|imprint/.test(furniture?.rule ?? '') && folded.includes(first.folded));
  return named ? { name: first.text, newspaper: false } : null;
}
