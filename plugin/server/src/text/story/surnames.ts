/** Family names, single and double: an unlabelled word is taken for a person only where it begins with one. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由竺郗';
const DOUBLE = '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 独孤 南宫 呼延 端木 轩辕 长孙 宇文 东郭 百里 闻人 澹台 万俟 赫连 公冶 钟离 申屠 太史 仲孙 拓跋 完颜'.split(' ');
const SURNAMES: ReadonlySet<string> = new Set([...SINGLE, ...DOUBLE]);

/** Is this two to four Han characters that begin with a family name? */
export function hasSurname(name: string): boolean {
  return /^[\u3400-\u9fff]{2,4}$/u.test(name) && (SURNAMES.has(name[0]) || SURNAMES.has(name.slice(0, 2)));
}

/** Where a name's family name of one character stands among all, the commonest first; -1 where it is none. */
export function surnameRank(name: string): number {
  return SINGLE.indexOf(name[0]);
}
