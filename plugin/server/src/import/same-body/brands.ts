/** A company known all over the country, by one short name. */
export interface Brand {
  /** Stands for all of its names. */
  short: string;
  /** How its name is written before a place, and by itself where `whole` says so; the longest first. */
  names: readonly string[];
  /** All of the names mean one company also where no place follows: 国网 is 国家电网有限公司, but 中国电信 is several. */
  whole: boolean;
  /** Follows a place as well: 朔州联通. A place has one such branch, however the name calls it. */
  network?: string;
}

export const BRANDS: readonly Brand[] = [
  { short: '国网', names: ['国家电网有限公司', '国家电网公司', '国家电网', '国网'], whole: true },
  { short: '南网', names: ['中国南方电网有限责任公司', '中国南方电网', '南方电网', '南网'], whole: true },
  { short: '移动', names: ['中国移动通信集团', '中国移动通信', '中国移动'], whole: false, network: '移动' },
  { short: '联通', names: ['中国联合网络通信有限公司', '中国联通'], whole: false, network: '联通' },
  { short: '电信', names: ['中国电信股份有限公司', '中国电信'], whole: false, network: '电信' },
  { short: '铁塔', names: ['中国铁塔股份有限公司', '中国铁塔'], whole: true, network: '铁塔' },
  { short: '工行', names: ['中国工商银行股份有限公司', '中国工商银行', '工商银行', '工行'], whole: true },
  { short: '农行', names: ['中国农业银行股份有限公司', '中国农业银行', '农业银行', '农行'], whole: true },
  { short: '中行', names: ['中国银行股份有限公司', '中国银行', '中行'], whole: true },
  { short: '建行', names: ['中国建设银行股份有限公司', '中国建设银行', '建设银行', '建行'], whole: true },
  { short: '交行', names: ['交通银行股份有限公司', '交通银行', '交行'], whole: true },
  { short: '邮储银行', names: ['中国邮政储蓄银行股份有限公司', '中国邮政储蓄银行', '邮政储蓄银行', '邮储银行'], whole: true },
  { short: '农发行', names: ['中国农业发展银行', '农业发展银行', '农发行'], whole: true },
  { short: '国开行', names: ['国家开发银行', '国开行'], whole: true },
];
