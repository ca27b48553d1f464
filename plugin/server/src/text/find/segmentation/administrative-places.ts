import divisions from '../lexicon/administrative-divisions.json';

export interface AdministrativePlace {
  readonly name: string;
  /** False for a short form that may as well be an ordinary word (和平 of 和平区). */
  readonly certain: boolean;
}

const PEOPLES =
  /(?:壮族|回族|维吾尔|蒙古族|蒙古|藏族|苗族|彝族|侗族|瑶族|土家族|白族|傣族|景颇族|傈僳族|哈尼族|布依族|朝鲜族|满族|黎族|畲族|羌族|佤族|拉祜族|纳西族|独龙族|怒族|布朗族|普米族|仫佬族|毛南族|仡佬族|水族|东乡族|保安族|撒拉族|裕固族|土族|锡伯|哈萨克族|哈萨克|柯尔克孜|塔吉克|鄂温克族|鄂伦春|达斡尔族|各族){1,5}(?=自治)/g;
const GRADE = /(?:特别行政区|特区|自治区|自治州|自治县|自治旗|地区|林区|矿区|新区|省|市|州|盟|县|区|旗)$/;

/** Every province, city and county, with its full name and the short forms newspapers use: 怒江傈僳族自治州, 怒江州, 怒江. */
export function* administrativePlaces(): Generator<AdministrativePlace> {
  for (const [province, cities] of Object.entries(divisions)) {
    yield* formsOfDivision(province, true);
    for (const [city, counties] of Object.entries(cities)) {
      if (city !== '') yield* formsOfDivision(city, true);
      for (const county of counties.split(' ')) if (county !== '') yield* formsOfDivision(county, false);
    }
  }
}

/** A division's full name and the short forms of it; `wellKnown`: its bare name is hardly another word. */
export function* formsOfDivision(name: string, wellKnown: boolean): Generator<AdministrativePlace> {
  yield { name, certain: true };
  const plain = name.replace(PEOPLES, '');
  const bare = plain.replace(GRADE, '');
  if (plain !== name) {
    yield { name: plain, certain: true };
    if (/自治[县州旗]$/.test(plain)) yield { name: bare + plain.slice(-1), certain: true };
  }
  if (bare !== name && bare.length >= 2 && !/^[州市县区]|[市县区]$/.test(bare)) yield { name: bare, certain: wellKnown };
}
