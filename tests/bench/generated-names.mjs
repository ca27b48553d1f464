import { loadTypeScript } from './typescript.mjs';

const { administrativePlaces } = loadTypeScript('plugin/server/src/text/find/segmentation/administrative-places');

const SYLLABLES = '远航海蓝天石金桥宏达华盛瑞丰新元同泰中科东方';
const TRADES = ['港务', '电信', '供电', '水务', '科技', '机械', '物流', '建设', '农业', '能源'];
const KINDS = ['有限公司', '集团', '股份有限公司', '有限公司第一党支部', '研究院', '有限公司工会', '服务队'];

/** So many different names of bodies, made of places, brands, trades and kinds. */
export function generatedNames(count, random) {
  const pick = (items) => items[Math.floor(random() * items.length)];
  const places = [...administrativePlaces()].map(({ name }) => name);
  const names = new Set();
  while (names.size < count) names.add(pick(places) + pick(SYLLABLES) + pick(SYLLABLES) + pick(TRADES) + pick(KINDS));
  return [...names];
}
