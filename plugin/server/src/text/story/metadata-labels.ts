import type { BylineRole } from '../../../../shared/cleaned-text';

/** What a label in front of a value says that the value is. */
export type MetadataField =
  | 'outlet' | 'site' | 'publishedAt' | 'title' | 'kicker' | 'subtitle' | 'originalTitle' | 'canonicalUrl'
  | { role: BylineRole }
  /** Read and dropped: who checked, produced or approved; counters; the like. */
  | 'dropped';

export interface MetadataLabel {
  field: MetadataField;
  /** Simplified characters, or English in lower case with `_` for a space, as they stand before a colon. Longer ones first is not needed: all are tried. */
  labels: string;
  example: string;
}

/** Labels that stand before a colon, a bar or a slash: `来源:上海市经济和信息化委员会`, `撰文 | 汤知夏`. */
export const METADATA_LABELS: readonly MetadataLabel[] = [
  { field: 'outlet', labels: '来源 文章来源 稿件来源 信息来源 新闻来源 本文来源 消息来源 内容来源 资料来源 发布来源 来源媒体 来源网站 稿源 来稿 出处 转自 转载自 摘自 转引自 原载 原载于 来源于 首发 source originally_published_in', example: '来源:桂北金融报' },
  { field: 'publishedAt', labels: '时间 日期 发布时间 发布日期 发表时间 发表日期 发文时间 发文日期 刊发时间 发稿时间 发布于 发表于 更新时间 最后更新 更新日期 更新于 修改时间 录入时间 添加时间 上传时间 成文日期 生成日期 公开日期 印发日期 发布 更新 刊登日期 出版 出版日期 投稿时间 编辑日期 发送时间 发送日期 发件时间 sent posted posted_on published published_on publish_date pub_date date date_posted release_date updated updated_on last_updated last_modified', example: '发布时间:2022-01-14' },
  { field: { role: 'author' }, labels: '作者 文稿 文案 撰文 撰稿 撰稿人 文 文字 执笔 采写 供稿人 来稿人 投稿人 编译 文字/图片 作者/来源 文/图 图/文 图文 图文/作者 投稿 写稿 作者/编辑 采编 译者 by author authors written_by text_by posted_by words', example: '作者:谢之遥' },
  { field: { role: 'reporter' }, labels: '记者 本报记者 本刊记者 本网记者 本台记者 特约记者 见习记者 实习记者 特派记者 首席记者 全媒体记者 融媒体记者 驻站记者 记者站 文字记者 采访记者 采访 报道 报道记者 主笔 reporter reporters reported_by', example: '记者:毛剑雷' },
  { field: { role: 'correspondent' }, labels: '通讯员 特约通讯员 本报通讯员 通信员', example: '通讯员:亦通' },
  { field: { role: 'photographer' }, labels: '摄影 图片 图 摄 摄像 供片 摄影记者 摄影/报道 图片/摄影 配图 插图 photo photos photo_by photos_by photographer', example: '摄影:陶野' },
  { field: { role: 'editor' }, labels: '编辑 责任编辑 责编 本期编辑 值班编辑 文字编辑 图文编辑 网络编辑 执行编辑 编辑部 主编 本文编辑 网编 编辑/责编 新媒体编辑 微信编辑 责任编缉 责任 编排 小编 editor editors edited_by 实习编辑 见习编辑 本版编辑 转载编辑 版面编辑 审稿编辑 文案编辑 图片编辑 本版责编 本期责编 值班责编 见习责编 本版责任编辑 本栏责编 本栏编辑 执行主编 本期主编 编发', example: '责任编辑:折小燕' },
  { field: { role: 'provider' }, labels: '供稿 供稿单位 供图 来稿单位 图文来源 图片来源 图片提供 稿件提供 供稿部门 撰稿单位 撰稿部门 提供 投稿单位 报送单位 选送单位 报稿单位', example: '供稿单位:中国铁塔怒江分公司综合部' },
  { field: { role: 'publisher' }, labels: '发布人 发布者 发布单位 信息发布 上传人 录入人 录入 录入者 信息员 发文机关 发文单位 发布机关 公开单位', example: '发布人:新闻宣传中心' },
  { field: 'canonicalUrl', labels: '原文链接 原文地址 原文网址 原文 链接 本文链接 本文地址 文章链接 本文网址 来源链接 来源网址 网址 原文出处', example: '原文链接:https://example.cn/a.html' },
  { field: 'originalTitle', labels: '原标题 原文标题 原题 原题为 标题原题', example: '原标题:一根水管通到底' },
  { field: 'title', labels: '标题 题目 文章标题 主标题 正题 主题 名称 信息名称 文件名称 公文标题 subject', example: '标题:把邮路铺到参乡人心坎上' },
  { field: 'subtitle', labels: '副题 副标题', example: '副题:通化县邮政服务乡村的四季账本' },
  { field: 'kicker', labels: '引题 眉题 肩题', example: '引题:党旗飘在塔林间' },
  { field: 'dropped', labels: '校对 责任校对 版面设计 美术设计 版式设计 编审 审签 发布机构 发布部门 发布科室 审核 审核人 审校 审稿 复审 终审 初审 一审 二审 三审 一校 二校 三校 签发 签发人 监制 监审 总监制 出品 出品人 版式 版面 美编 美术编辑 制图 制作 排版 策划 统筹 总策划 剪辑 设计 视觉 导语 配音 播音 主播 朗诵 审定 核稿 值班 值班主任 值班总编 值班编委 信息审核 责任审核 编校 审发 核发 核校 指导 指导老师 指导教师 学术顾问 顾问 学术支持', example: '校对:冯小双' },
  { field: 'dropped', labels: '浏览 浏览量 浏览次数 浏览数 点击 点击量 点击数 点击率 点击次数 阅读 阅读量 阅读次数 阅读数 阅读人数 访问 访问量 访问次数 人气 查看 查看次数 围观 评论 评论数 次数 热度 字数 本文字数 阅读时间 预计阅读', example: '浏览次数:386' },
  { field: 'dropped', labels: '投稿信箱 投稿邮箱 邮箱 信箱 电子邮箱 联系邮箱 联系电话 电话 联系人 联系方式 联系地址 传真 邮编 微信 微信号 QQ 稿件编号', example: '投稿信箱:xcb@example.cn' },
  { field: 'dropped', labels: '字号 字体 字体大小 字号大小 文字大小 分享 分享到 分享至 收藏 打印 关键词 关键字 标签 分类 栏目 所属栏目 类别 类型 消息类别 新闻类别 资讯类别 信息类别 文章类别 索引号 信息索引 文号 主题分类 信息分类 体裁分类 有效性 公开方式 公开类别 公开范围 公开形式 主题词 组配分类 发文字号 文件编号 文件字号 公文种类 失效日期 实施日期 废止日期 失效时间 实施时间 废止时间 生效时间 生效日期 归档时间 归档日期 关联类型 版次 版面名称 期号 IP属地 属地 编号 状态 作者单位 作者简介 文档编号 编写日期 编写时间 编制日期 整理日期 整理时间 报送日期 报送时间 档案编号 资料编号 语料编号', example: '字体:大 中 小' },
];

/** Role words that stand directly before names, without a colon: `本报记者 毛剑雷`, `□记者 石艳虹 通讯员 陈泽云`. */
export const ROLE_WORDS: readonly { role: BylineRole; words: string }[] = [
  { role: 'reporter', words: '记者 本报记者 本刊记者 本网记者 本台记者 本社记者 特约记者 本报特约记者 见习记者 本报见习记者 实习记者 本报实习记者 特派记者 首席记者 本报首席记者 全媒体记者 本报全媒体记者 融媒体记者 摄影记者 主笔' },
  { role: 'correspondent', words: '通讯员 特约通讯员 本报通讯员 实习生' },
  { role: 'author', words: '作者 撰文 撰稿 执笔 文 编译' },
  { role: 'photographer', words: '摄影 图 图片 摄' },
  { role: 'editor', words: '责编 责任编辑 编辑 本版责编 本版责任编辑 本期责编 值班责编' },
  { role: 'provider', words: '供稿 供图 供稿单位' },
];
/** Without a colon, read and dropped. */
export const DROPPED_WORDS = '电话 热线 分类于 收录于 标签 阅读次数 浏览次数 点击次数 浏览量 阅读量 本文字数 校对 审核 监制 出品 版式 美编 制图 一审 二审 三审 终审 编审 签发 审签';

/** These sign as nobody. Folded form, lower case. */
export const NOBODIES: ReadonlySet<string> = new Set(
  '暂无 受访者 受访对象 受访单位 被访者 采访对象 当事人 佚名 无名 匿名 未知 不详 无 本站 本网 本报 本刊 本站原创 本网原创 原创 网络 互联网 转载 网友 管理员 系统管理员 网站管理员 超级管理员 系统 编辑 小编 记者 作者 admin administrator root editor guest test user webmaster null none'.split(' '),
);
