/**
 * Texts as a paper's archive holds them: each differs from all others, and all speak of the same few hundred bodies.
 * Made of single clauses of the samples' paragraphs in ever new order, so that no two texts are near-copies; clauses
 * that name a body are left out, and each text names two, as the entries do that the bounds speak of.
 */
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seededRandom } from '../measure.mjs';
import { sampleStories } from '../sample-stories.mjs';

const PLACES = ['青川县', '松石县', '兰溪市', '嘉善县', '临江市', '安吉县', '长丰县', '武义县', '海盐县', '德清县', '玉环市', '桐庐县', '上犹县', '遂昌县', '云和县', '庆元县', '开化县', '常山县', '仙居县', '天台县'];
const BUREAUS = ['水务局', '粮食局', '交通运输局', '农业农村局', '民政局', '教育局', '文化馆', '图书馆', '人民医院', '供电公司', '自来水公司', '林业局', '气象局', '税务局'];
/** What a body's name may end with. */
const BODY = /[局部委会院队所社校厂站党团司]|公司|中心|集团|支部/u;
const PARAGRAPHS = 6;
const CLAUSES = 10;

/** @returns a generator of texts: the same ones for the same seed */
export function textGenerator(seed) {
  const random = seededRandom(seed);
  const paragraphs = sampleStories().flatMap((story) => story.paragraphs).filter((text) => text.length >= 60 && text.length <= 300);
  const clauses = paragraphs.flatMap((text) => text.split(/(?<=[，。；！？])/u)).filter((clause) => clause.length > 4 && !BODY.test(clause));
  const any = (list) => list[Math.floor(random() * list.length)];
  const paragraph = () => `${Array.from({ length: CLAUSES }, () => any(clauses)).join('').replace(/\d{2,4}/g, () => String(10 + Math.floor(random() * 900))).slice(0, -1)}。`;
  const body = () => `${any(PLACES)}${any(BUREAUS)}`;
  return (number) => {
    const headline = `${any(PLACES)}第${number}号工程${any(['开工', '竣工', '验收', '试运行'])}`;
    const story = Array.from({ length: PARAGRAPHS }, paragraph);
    story.splice(1, 0, `第${number}号工程由${body()}牵头，${body()}配合，${number % 17}月起施工，投资${10 + (number % 900)}万元。`);
    return `${headline}\n\n2024年0${1 + (number % 9)}月1${number % 10}日\n\n${story.join('\n\n')}\n`;
  };
}

/** Writes texts into folders of 500, with a time stamp that is no longer fresh. */
export async function writeGeneratedTexts(root, count, { seed = 11, from = 0 } = {}) {
  const text = textGenerator(seed);
  const earlier = new Date(Date.now() - 3_600_000);
  for (let number = from; number < from + count; number += 1) {
    const folder = path.join(root, String(Math.floor(number / 500)));
    if (number === from || number % 500 === 0) await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${number}.txt`);
    await writeFile(file, text(number));
    // A file written just now would be read again on the next run, in case it changes within the same time stamp.
    await utimes(file, earlier, earlier);
  }
}
