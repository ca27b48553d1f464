import type { OrganizationKind } from '../../../../../shared/cleaned-text';

/**
 * The last words of organizations' names.
 *
 * - `proper`: wants a name before it, a place, a brand, a person's name: 银行 alone is no body, 平江农村商业银行 is.
 * - `modified`: a line of business is name enough: 网络党支部, 调度中心党总支.
 * - `place`: wants a place's name: 长宁县委.
 * - `inner`: a department; a body of its own only inside a named body: 平江县医院心内科.
 * - `weak`: as `inner`, and its prefix is never proposed alone.
 */
export type HeadDemand = 'proper' | 'modified' | 'place' | 'inner';

export interface OrganizationHead {
  readonly kind: OrganizationKind;
  readonly demand: HeadDemand;
}

interface HeadGroup extends OrganizationHead {
  readonly words: string;
}

export const ORGANIZATION_HEADS: readonly HeadGroup[] = [
  {
    kind: 'company',
    demand: 'proper',
    words: `公司 分公司 子公司 总公司 有限公司 有限责任公司 股份有限公司 集团有限公司 集团公司 集团 责任公司 控股集团 控股
      银行 支行 分行 总行 农商行 农信社 信用社 信用联社 联社 储蓄所 营业部 支公司 营销部 营业厅
      供电局 电信局 邮政局 支局 供电所 供电站 烟草局 电力局 自来水厂 水厂 电厂 发电厂 热电厂 煤矿 铁矿 金矿 铜矿 矿 油田 炼油厂 采油厂 钢厂 钢铁厂 机械厂 制药厂 印刷厂 化工厂 造船厂 船厂 纺织厂 服装厂 水泥厂 工厂 厂
      合作社 专业合作社 供销社 供销合作社 农场 林场 牧场 渔场 养殖场 茶场 茶厂 酒厂 酒业 药业 重工 置业 实业 股份 物业
      项目部 项目公司 项目经理部 事业部 经营部 工务段 机务段 车务段 电务段 供电段 车辆段 客运段 工程段 路灯处
      酒店 宾馆 大酒店 饭店 商场 超市 百货 商城 旅行社 律师事务所 会计师事务所 事务所 码头公司 港务局 港务集团`,
  },
  { kind: 'company', demand: 'proper', words: `车间 工区 分厂 营业所 维修工区 养路工区` },
  { kind: 'company', demand: 'inner', words: `部 处 分部 分社 总站 项目组 营业点 网点 采油队 钻井队 综采队 掘进队` },
  {
    kind: 'party',
    demand: 'modified',
    words: `党支部 党总支 党委 党组 党工委 总支 支部 团委 团支部 团总支 团工委 纪委 纪检组 纪工委 机关党委 直属党支部 联合党支部 临时党支部 党小组 流动党支部`,
  },
  { kind: 'party', demand: 'proper', words: `工会 总工会 妇联 妇女联合会 工委 工会委员会 党委会 党委员会 支部委员会 委员会党校` },
  { kind: 'party', demand: 'place', words: `市委 省委 县委 区委 州委 旗委 自治区党委 政法委 组织部 宣传部 统战部 社会工作部 直属机关工委 直机关工委 市直机关工委` },
  {
    kind: 'government',
    demand: 'proper',
    words: `人民政府 政府 局 厅 分局 总局 管理局 监管局 管委会 管理委员会 委员会 发改委 国资委 卫健委 经信委 住建委 教委 科委 农委 建委 人民法院 法院 中级人民法院 中级法院 高级人民法院 法庭 人民法庭 检察院 人民检察院
      公安局 公安分局 派出所 司法所 税务所 税务局 税务分局 工商所 财政所 国土所 市场监管所 市场监督管理所 看守所 海关 海事局 海事处 边检站 街道办事处 街道办 办事处 街道 交警支队 交警大队 支队 总队 大队 中队 消防站 消防救援站 检查站 监管所 管理所 管理处 养护所 执法局 执法队 执法大队
      常委会 人大常委会 人大 政协 武装部 人武部 仲裁委 残联 残疾人联合会 信访局 档案局 司法局 民政局 水利局 林业局 农业农村局 气象局 财政局 教育局 税务总局 邮政管理局 机关事务局 公共资源交易中心 政务服务中心`,
  },
  {
    kind: 'institution',
    demand: 'proper',
    words: `大学 学院 学校 中学 小学 幼儿园 高中 初中 职校 中专 技校 党校 职业学院 技术学院 职业技术学院 师范大学 理工大学 工大 师大 农大 医大 理工大 科大 附中 附小 实验学校 特殊教育学校 教学点 医院 人民医院 中医院 中医医院 卫生院 卫生室 卫生站 卫生服务中心 卫生服务站 妇幼保健院 保健院 疾控中心 疾病预防控制中心 血站 中心血站 急救中心 诊所 门诊部
      研究院 研究所 研究中心 设计院 科学院 实验室 重点实验室 技术中心 创新中心 检测中心 检验中心 监测站 观测站 气象台 气象站 试验站 推广中心 推广站 服务站 工作站 水管站 水文站 兽医站 农技站 文化站 图书馆 博物馆 文化馆 档案馆 纪念馆 美术馆 体育馆 科技馆 陈列馆 展览馆 少年宫 青少年宫 文化中心 疗养院 康养中心 敬老院 福利院 养老院 孤儿院 救助站 出版社 剧院 剧团 歌舞团 艺术团 乐团 话剧院
      院 所 站 指挥中心 服务中心 管理中心 培训中心 运维中心 调度中心 控制中心 监控中心 信息中心 数据中心 医学中心 救援中心 监测中心 客服中心 运营中心 营销中心 教育中心 活动中心 保障中心 发展中心 交易中心 融媒体中心 新闻中心 研发中心 技能中心 实训中心 分中心 中心 培训基地 实训基地`,
  },
  { kind: 'institution', demand: 'inner', words: `科 科室 教研室 护理部 系 病区 门诊 学部` },
  { kind: 'other', demand: 'proper', words: `协会 学会 商会 联合会 联合社 基金会 红十字会 研究会 促进会 联谊会 理事会 联盟 交易所 红会 慈善总会 志愿者协会 合作联盟` },
  {
    kind: 'team',
    demand: 'modified',
    words: `服务队 突击队 帮教队 志愿服务队 先锋队 抢修队 运输队 巡护队 救援队 攻坚队 攻关队 宣讲队 宣讲团 讲解团 讲解队 突击小队 先遣队 小队 工作队 小分队 分队 代表队 巡逻队 应急队 救护队 医疗队 巡诊队 护林队 巡护员队 消防队 合唱团 民兵连 帮帮团 工作室 创新工作室 大师工作室 劳模工作室 技能大师工作室 志愿队 服务小队 先锋岗 文艺队 表演队 轻骑队 轻骑兵 支教团 支教队 讲师团 服务团 工作坊 工作团 代表团 专家团 团队 攻坚团队 创新团队 研发团队 志愿团队 工作专班 专班 调解室 调解队 科学社 文学社 诗社 工班 班组 乘务组 尖刀班 包联组 攻关组 护卫队 运维队 应急分队 抢险队 骑行队 骑手队 马队 船队 车队`,
  },
  { kind: 'team', demand: 'proper', words: `班 收费站 养护站 运维站 运维班 检修班 网格 机组 驻村工作队 队` },
  { kind: 'community', demand: 'proper', words: `村 社区 村委会 村民委员会 居委会 居民委员会 嘎查 村党群服务中心 小区业委会` },
  {
    kind: 'media',
    demand: 'proper',
    words: `日报 晚报 早报 晨报 时报 商报 都市报 青年报 工人报 电视台 广播电台 广播电视台 电台 通讯社 杂志社 报社 周刊 日报社 报业集团 客户端 融媒 卫视`,
  },
  { kind: 'other', demand: 'inner', words: `办公室 办 党群办 综合办 党建部 党群部 综合部 工作部 宣传科 党办 纪委办 数字化部 工程部 财务部 人资部 人力资源部 运检部 营销科 客服部 信息科 安监部` },
];

/** Names that need nothing before them. */
export const STANDING_BODIES: readonly HeadGroup[] = [
  {
    kind: 'government',
    demand: 'proper',
    words: `国务院 外交部 国防部 发展改革委 国家发展改革委 教育部 科技部 工业和信息化部 工信部 公安部 民政部 司法部 财政部 人力资源社会保障部 人社部 自然资源部 生态环境部 住房城乡建设部 住建部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委 国家卫健委 应急管理部 中国人民银行 审计署 国务院国资委 海关总署 税务总局 国家税务总局 市场监管总局 国家能源局 国家铁路局 国家邮政局 国家林草局 国家粮食局 国家烟草专卖局 中国气象局 最高人民法院 最高人民检察院 全国人大 全国政协 全国人大常委会 县政府 市政府 省政府 区政府`,
  },
  { kind: 'party', demand: 'proper', words: `团市委 团县委 团区委 团省委 团州委 中央组织部 中组部 中宣部 中央纪委 全国总工会 共青团中央 全国妇联 中央政法委` },
  { kind: 'media', demand: 'proper', words: `新华社 新华网 人民日报 人民网 央视 中央电视台 央视网 中央广播电视总台 光明日报 经济日报 工人日报 农民日报 中国青年报 中新社 中国新闻社 科技日报 法治日报 央视新闻 央广网 中新网 人民日报社 解放军报` },
  { kind: 'institution', demand: 'proper', words: `中国科学院 中科院 中国工程院 中国农科院 中央党校 清华大学 北京大学 北大 复旦大学 浙江大学` },
];
