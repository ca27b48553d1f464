/**
 * Measure words and units that make a number a figure, longest first where one begins another. What is not here
 * (年, 月, 日, 号, 届, 岁, 千伏, 路) dates, ranks or names: 220千伏 is a sort of line, 16路 a bus.
 */
export const MEASURES = `个基点 基点 册次 行 个百分点 百分点 个工作日 工作日 个小时 小时 个月 个多月 个 分钟 秒钟 秒 天 周 人次 人天 人 名 位 户次 户 家次 家 支 项次 项 件次 件 次 场次 场 期 台次 台套 台 套 辆次 辆 座 处 份 条 篇 只 张 块 根 枚 颗 粒 条次
  吨公里 吨 公斤 千克 克 斤 公里 千米 海里 厘米 毫米 平方公里 平方千米 平方米 立方米 米 亩次 亩 公顷 方 升 毫升 万吨
  元 美元 欧元 千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 千伏安 兆伏安 兆帕 度 倍 % ％ ‰ ℃ 摄氏度 分贝 兆
  株 棵 头 匹 羽 尾 箱 包 瓶 盒 袋 把 副 盏 顶 面 口 眼 孔 艘次 艘 架次 架 列次 列 趟次 趟 车次 航次 航班 班次 批次 批 起 例次 例 宗 桩 笔 单 票 封 册 本 部 幅 组 对 双 层 栋 幢 间 床 所 门 道 款 种 类 段 片 线 基 回 遍 轮 篮 桶 担 套次 尊 扇 枝 串 卷 集 首 堂 课时 学时 学分 标箱 件套 床位 张床位 人份 剂次 剂 针次 针 例手术 管 匝 垛 捆 捧 碗 杯 壶 滴 朵 公分 立方 平方 站 通 则 声 字 帧 页次 万字 字节 帧次 盘 台班 公里时 兆欧 安培 伏 千伏时 毫克 微克 微米 毫秒 节 排 桥 洞 环 米长 圈 步 关 口井 眼井 处次 户数`;

/** Measures behind a Chinese numeral that make a word of another kind: 四部 of 炼油四部, 三分 of 三分之一, 十分, 一声. */
export const NOT_AFTER_CHINESE_NUMERALS = `行 期 度 方 部 队 线 面 口 段 片 道 声 字 通 米 克 升 斤 头 门 轮 类 站 节 首 堂 环 团 关 步 单 笔 眼 孔 基 天 周 秒 层 本 回 兆 列 把 包 盘 排 洞 桥 对 双 级 代`;
