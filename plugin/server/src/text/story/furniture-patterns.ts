/**
 * Lines that belong to the page, not to the story. Each pattern is written for the folded line (`folded.ts`):
 * simplified characters, ASCII punctuation, 【】 as [], plain spaces.
 *
 * To add a habit: add a line with an example. `after` cuts: once the story has begun, nothing behind such a line
 * belongs to it. `pattern`s are checked by a unit test against their example and against catastrophic backtracking.
 */
export interface FurniturePattern {
  rule: string;
  pattern: RegExp;
  example: string;
  /** Nothing of the story comes after such a line. */
  after?: true;
}

export const FURNITURE_PATTERNS: readonly FurniturePattern[] = [
  // Navigation
  { rule: 'furniture.breadcrumb', pattern: /^\[?(?:您|你)?(?:现在|当前|目前|本页)?的?(?:所在)?(?:的?位置|栏目|所在)(?:是|在)? {0,3}[:>]/, example: '当前所在:首页 > 矿业法制' },
  { rule: 'furniture.breadcrumb', pattern: /^(?:网站)?首页 {0,3}(?:>{1,2}|\/|») {0,3}[^,.!?]{1,60}$/, example: '首页 > 机构概况 > 工作动态' },
  { rule: 'furniture.breadcrumb', pattern: /^(?=[^>]{1,23}[>»→])[^,.!?;>:"]{1,20}(?: {0,3}(?:>{1,2}|»|→) {0,3}[^,.!?;>:"]{1,20}){0,6} {0,3}(?:>{1,2}|»|→) {0,3}(?:正文|内容|详情|详细内容|文章内容|浏览文章|阅读)$/, example: '桂农金融网>>支行动态>>正文' },
  { rule: 'furniture.breadcrumb', pattern: /^(?=[^>]{1,19}[>»→])[^,.!?;>:"]{1,16}(?: {0,3}(?:>{1,2}|»|→) {0,3}[^,.!?;>:"]{1,16}){1,6}$/, example: '鲁南矿业 > 新闻中心 > 深度报道' },
  { rule: 'furniture.breadcrumb', pattern: /^[^ ,.!?;>:"]{2,10}[网报社台] 正文$/, example: '新华网 正文' },
  { rule: 'furniture.navigation', pattern: /^(?:网站)?首页[ |\/].{0,200}$/, example: '首页 政务公开 政务服务 互动交流' },
  { rule: 'furniture.navigation', pattern: /^(?:用户|会员|立即|快速|免费|OA|一键|新用户)?(?:登录|登陆|注册)(?:$|[ |\/].{0,80}$|[^,.;]{1,9}$|(?:注册|登录|邮箱|中心|入口).{0,20}$)/, example: '用户登录 收藏 | 设为首页' },
  { rule: 'furniture.navigation', pattern: /^(?:(?:无障碍|适老|长者|关怀|老年)(?:阅读|浏览|模式|化模式|版|说明|辅助|通道|服务)?|繁体版?|简体版?|移动版|手机版|电脑版|English|EN)(?:$|[ |\/].{0,80}$)/, example: '无障碍阅读 | 适老化模式 | 移动版' },
  { rule: 'furniture.navigation', pattern: /设为首页|加入收藏|收藏本[站页]|请使用Ctrl/i, example: '设为首页 | 加入收藏 | 企业邮箱' },
  { rule: 'furniture.navigation', pattern: /^(?:站内|全站|全文|本站)?(?:搜索|检索|热搜)(?:$| {0,2}[:\[].{0,60}$| 请输入.{0,30}$)/, example: '站内搜索: 请输入关键字 [搜索]' },
  { rule: 'furniture.navigation', pattern: /^(?:热门|热搜)(?:关键[词字]|搜索|词|标签) {0,2}:/, example: '热门关键词:路况 服务区 保畅' },
  { rule: 'furniture.navigation', pattern: /^(?:版面|标题|期刊)(?:导航|目录|概览)(?:$|[ |].{0,60}$)/, example: '版面导航 | 标题导航 | 往期回顾' },
  { rule: 'furniture.navigation', pattern: /^(?:OA登录|邮件系统|电子公文|通讯录|员工邮箱|办公平台|企业邮箱)(?:$|[ |].{0,60}$)/, example: 'OA登录 | 邮件系统 | 电子公文 | 通讯录' },
  { rule: 'furniture.navigation', pattern: /^(?:网站地图|联系我们|关于我们|关于本站|友情链接|网站声明|法律声明|隐私(?:保护|政策|条款)|版权声明|服务(?:条款|协议)|帮助中心|使用帮助|意见反馈|人才招聘|诚聘英才|广告(?:服务|合作))(?:$|[ |:\/].{0,200}$)/, example: '网站地图 | 联系我们 | 网站声明' },
  { rule: 'furniture.navigation', pattern: /^(?:返回|回到)(?:顶部|(?:网页|页面)?(?:上方|顶端|最上方)|页首|首页|列表|目录|上页|上一页|主页|.{2,8}首页)(?:$|[ >|].{0,40}$)/, example: '返回顶部' },
  { rule: 'furniture.navigation', pattern: /^(?:跳至|跳到|跳过|跳转到)(?:主要|正文|中央|主)?(?:内容|导航|区块|选单)(?:区块?|$)/, example: '跳至主要内容' },
  { rule: 'furniture.welcome', pattern: /^(?:您好[,!]? ?)?(?:欢迎(?:您|你|访问|光临|来到|浏览|进入)|今天是)/, example: '您好,欢迎访问民乐县人民政府网!' },
  { rule: 'furniture.welcome', pattern: /^\d{4}年\d{1,2}月\d{1,2}日 星期[一二三四五六日天] {0,3}(?:农历.{0,20}|.{0,6}(?:天气|℃).{0,20})$/, example: '2023年6月20日 星期二 农历五月初三' },
  { rule: 'furniture.welcome', pattern: /^welcome(?: to)?(?:[ !,]|[\u4e00-\u9fff]).{0,40}$/i, example: 'Welcome to 江源机械' },
  // Day and month of such a date stand in an order that nobody can tell.
  { rule: 'furniture.date', pattern: /^\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}$/, example: '05/06/2011' },
  { rule: 'furniture.welcome', pattern: /^GMT[+-]\d{1,2}(?::\d{2})?, ?\d{4}-/, example: 'GMT+8, 2021-04-02 19:06' },
  { rule: 'furniture.hotline', pattern: /^.{0,12}(?:服务|咨询|投诉|监督|新闻|报料|爆料|客服|举报|订阅|发行|广告|值班)(?:热线|电话)(?:电话)? {0,2}[:\d(]/, example: '高速服务热线:0791-00000000' },
  { rule: 'furniture.pager', pattern: /^(?:上|下|前|后)(?:一?(?:篇|条|版|页|则|期|节|章|图集)|一图)(?: {0,3}[:>\]]| {1,4}(?:上|下|前|后)一|[文新][章闻]|$)/, example: '上一篇:我县召开基层药品安全工作推进会' },
  { rule: 'furniture.pager', pattern: /^(?:\d{1,3} {1,3}){1,12}(?:下一?页|末页|尾页|后一?页)(?:$| .{0,12}$)/, example: '1 2 下一页 末页' },
  { rule: 'furniture.pager', pattern: /^(?:[<>«»←→]{1,2} {0,3})?(?:prev|previous|next)(?: (?:article|post|page|story))? {0,2}(?::|$|[>»→])/i, example: '<< Prev: 秋台风为什么换了路径?' },
  { rule: 'furniture.pager', pattern: /^(?:\[\d{1,2}\] {0,2}){2,}$/, example: '[1][2][3][4]' },
  { rule: 'furniture.pager', pattern: /^(?:返回|\d)? {0,4}(?:上|前)一?(?:篇|版|期|条|页|图集) {1,6}(?:下|后)一?(?:篇|版|期|条|页|图集) {0,4}\d?$/, example: '返回   上一版    下一版' },
  { rule: 'furniture.pager', pattern: /^[上前] ?[|\/] ?[下后]一?[篇条则页](?:新闻|文章)?$/, example: '上 / 下一篇新闻' },
  { rule: 'furniture.pager', pattern: /^(?:(?:读|看|阅读|查看|下载)[^,.!?]{0,10})?PDF ?(?:版面?|文件)(?:下载)?$/i, example: '读江源日报PDF版面' },
  { rule: 'furniture.pager', pattern: /^(?:上|下|前|后)一?[篇条页则] ?[|\/] ?(?:上|下|前|后)一?[篇条页则](?: ?[|\/].{1,20})?$/, example: '上一篇 | 下一篇 | 返回' },
  { rule: 'furniture.pager', pattern: /^(?:全文阅读|单页阅读|分页阅读|余下全文|显示全文)$/, example: '全文阅读' },
  { rule: 'furniture.pager', pattern: /^(?:阅读|点击|继续|查看|展开)(?:下一[篇页]|全文|阅读全文|更多|剩余|原文)/, example: '阅读全文' },
  { rule: 'furniture.pager', pattern: /^(?:\[?共 {0,2}\d{1,3} {0,2}页\]?|首页 ?上一页|\d{1,3} ?\/ ?\d{1,3} ?页|尾页|末页)/, example: '共3页' },
  { rule: 'furniture.pager', pattern: /^(?:正文|内容|文章)(?:已|到此)?(?:开始|结束|完)/, example: '正文已结束' },
  // Widgets
  { rule: 'furniture.player', pattern: /^(?:播放|试听|听新闻|收听|音频|时长)? ?\d{1,2}:\d{2}(?::\d{2})? {0,2}\/ {0,2}\d{1,2}:\d{2}(?::\d{2})?(?: {0,2}\d(?:\.\d{1,2})?[xX倍]速?)?$/, example: '00:00 / 05:41' },
  { rule: 'furniture.player', pattern: /^[*※]?(?:视频|音频|本视频|影片)[^.!?]{0,24}(?:wi-?fi|流量)[^.!?]{0,12}$/i, example: '*视频时长约20分钟,请在WiFi环境下观看*' },
  { rule: 'furniture.readingTime', pattern: /^(?:本篇|本|该|全|共)? ?(?:文章|文|篇)?(?:共|约)? ?\d[\d,]{1,7} {0,2}字[,.;·| ]{0,3}(?:需|预计|大约|约|读完|阅读|浏览)[^.!?]{0,16}\d ?分钟.{0,12}$/, example: '本篇文章512字,读完约2分钟' },
  { rule: 'furniture.readingTime', pattern: /^(?:预计)?(?:阅读|读完)(?:本文|全文|时间)?(?:约|需|需要|大约|预计|时间|:| ){0,4}\d{1,3} ?分钟$/, example: '阅读本文大约需要 6 分钟' },
  { rule: 'furniture.account', pattern: /^微信(?:号|ID) {0,3}:? {0,3}[\w-]{4,24}$/i, example: '微信号 lhjcz2020' },
  { rule: 'furniture.account', pattern: /^功能介绍(?:$| {0,3}[: ].{0,120}$)/, example: '功能介绍 机场官方公众号,讲述云端故事' },
  { rule: 'furniture.account', pattern: /^(?:已)?收录于(?:合集|话题|专辑|专题|专栏)/, example: '收录于合集 #一线的光 14个' },
  { rule: 'furniture.counter', pattern: /^(?:hits|views|clicks|reads|page ?views|visits) {0,2}: ?[\d,]{1,9}(?:$|[ |].{0,60}$)/i, example: 'Hits: 2048 | Print | Email this page' },
  { rule: 'furniture.print', pattern: /^(?:print|e-?mail|share|save)(?: (?:this|the))?(?: (?:page|article|story|post))?(?: ?[|\/·] ?.{0,40})?$/i, example: 'Print this page | Email' },
  { rule: 'furniture.share', pattern: /^(?:一键)?(?:分享|转发|推荐)(?:到|至|给|按钮|本文|文章)?(?:$| {0,3}[:>])/, example: '分享到: 微信 新浪微博 QQ空间' },
  { rule: 'furniture.share', pattern: /^分享(?:到|至)(?:脸书|LINE|好友|朋友圈|微信|微博|QQ|Facebook|Twitter|X ).{0,60}$/i, example: '分享到脸书 分享到LINE 复制链结' },
  { rule: 'furniture.share', pattern: /^[\[(↑↓▲▼△▽]{0,4} ?(?:请|可|用|使用|打开)?(?:手机|微信)?(?:扫|长按|识别|点击)(?:一扫|码|描|下方|上方|上面|下面|图中|此处|蓝字|二维码|关注)?.{0,16}(?:二维码|手机|关注|蓝字|分享|打开|加入|识别|进群|公众号|订阅|查看)/, example: '[扫一扫,在手机打开当前页面]' },
  { rule: 'furniture.share', pattern: /^(?:微信)?扫[一码](?:扫|描)?.{0,24}$/, example: '扫一扫在手机打开当前页' },
  { rule: 'furniture.share', pattern: /^(?:扫码|关注|欢迎关注|追踪|订阅)[^.]{0,30}(?:公众号|客户端|频道|微信|微博|视频号|WhatsApp|Telegram|LINE|官微)/i, example: '扫码关注"鲁南矿业"公众号' },
  { rule: 'furniture.share', pattern: /^(?:关注|点赞|喜欢)(?:我们|请点?|本号|该公众号|一下)?(?:$|[ ,].{0,40}(?:点|赞|在看|收藏|关注|转发).{0,20}$)/, example: '喜欢请点 分享 收藏 点赞 在看' },
  { rule: 'furniture.share', pattern: /^.{0,16}微信扫一扫/, example: '龙城公交先锋 微信扫一扫关注该公众号' },
  { rule: 'furniture.app', pattern: /(?:下载|打开|安装|点击|前往|进入)[^,.]{0,14}(?:APP|客户端|小程序)(?:$|[ ,.!>阅看查享了])/i, example: '打开新闻客户端 提升3倍流畅度' },
  { rule: 'furniture.app', pattern: /^(?:APP|客户端|手机客户端)(?:专享|下载|内打开)?$/i, example: 'APP专享' },
  { rule: 'furniture.app', pattern: /^(?:iOS|Android|苹果|安卓|iPhone)(?: ?App)? ?(?:版)?下载(?:$|[ |\/].{0,40}$|(?:iOS|Android|苹果|安卓).{0,20}$)/i, example: 'iOS App下载 Android App下载' },
  { rule: 'furniture.print', pattern: /^\[?(?:我要)?(?:打印|列印)(?:本页|此页|本文|此文|文章|页面|预览)?\]?(?:$|[ \[|].{0,30}$)/, example: '[打印此页] [关闭窗口]' },
  { rule: 'furniture.print', pattern: /^\[?关闭(?:窗口|本页|页面)?\]?$/, example: '[关闭窗口]' },
  { rule: 'furniture.fontSize', pattern: /^[\[(]?(?:字号|字体|字级|字型|文字大小|字体大小)(?:大小|设置|调整)?(?: {0,2}:|$| ?[大中小A+\-])/, example: '字号:大 中 小 打印 关闭' },
  { rule: 'furniture.fontSize', pattern: /^(?:放大|缩小)(?:字体)? {0,4}(?:放大|缩小|默认)/, example: '放大 缩小 默认' },
  { rule: 'furniture.fontSize', pattern: /^(?:视力保护色?|护眼(?:模式|色)|背景(?:色|颜色))(?: {0,2}:|$)/, example: '视力保护色:' },
  { rule: 'furniture.fontSize', pattern: /^[TA大][ +\-|小中TA]{1,8}$/, example: 'T + -' },
  { rule: 'furniture.counter', pattern: /^(?:浏览|阅读|点击|访问|查看|围观|点阅|人气|参与|评论|跟贴|留言|热度|收藏)(?:量|数|次数|人数|率)? {0,3}[:(]{0,2} {0,3}[\d,.万wWkK+]{0,12} {0,2}[次人条)]{0,2}$/, example: '浏览次数:386' },
  { rule: 'furniture.counter', pattern: /^(?:被|已被|累计|共)?(?:浏览|关注|关注者|收藏|访问|阅读) ?[\d,.]{1,12} ?[万次人]{0,2}$/, example: '被浏览 20,413' },
  { rule: 'furniture.counter', pattern: /^[\d,.]{1,10} ?[万kK]? ?(?:人|次|条|个|位)? ?(?:已)?(?:赞同|赞|喜欢|收藏|评论|浏览|阅读|关注|回答|分享|点赞|感谢|围观|参与|观看|播放)(?:了?(?:该|此|这)?(?:回答|问题|文章|视频|内容))?$/, example: '1,126 人赞同了该回答' },
  { rule: 'furniture.counter', pattern: /^您是(?:本站)?第 ?\d/, example: '您是第 0882139 位访客' },
  { rule: 'furniture.counter', pattern: /^等 ?[\d,.]{1,9} ?万?人(?:赞同|喜欢|收藏|关注|点赞|推荐)/, example: '等 46 人赞同了该文章' },
  { rule: 'furniture.counter', pattern: /^\d{1,9} ?(?:主题|帖子|积分|回帖|好友|粉丝|精华)(?: {0,3}\d{1,9} ?(?:主题|帖子|积分|回帖|好友|粉丝|精华)){0,6}$/, example: '36 主题 412 帖子 1890 积分' },
  { rule: 'furniture.counter', pattern: /^(?:(?:主题|帖子|积分|回帖|回答|文章|好友|粉丝|精华|关注者?|听众|威望|金币|贡献) ?[\d,.]{1,9}万?(?: {1,3}|$)){2,7}$/, example: '主题 12 帖子 340 积分 2871' },
  { rule: 'furniture.counter', pattern: /^(?:查看|展开)(?:全部|所有)? ?\d{1,7} ?[个条] ?(?:回答|评论|回复|跟贴|讨论)/, example: '查看全部 218 个回答' },
  { rule: 'furniture.counter', pattern: /^[\d,.]{1,9}万? ?人(?:参与|评论|跟贴|正在)(?:讨论|评论|互动|围观|观看)?$/, example: '8312人参与讨论' },
  { rule: 'furniture.counter', pattern: /^(?:[\d,.]{1,9}万? ?(?:人参与|人评论|参与|评论|跟贴|阅读|赞|分享|收藏|浏览|转发|回复)(?: {1,3}|$)){1,5}$/, example: '11人参与 3评论' },
  { rule: 'furniture.consent', pattern: /^(?:请同意|当您使用|继续使用|使用本站).{0,20}(?:隐私|cookie|服务|条款).{0,40}$/i, example: '請同意我們的隱私權規範,才能啟用聽新聞的功能。' },
  { rule: 'furniture.upgrade', pattern: /^亲爱的(?:用户|读者|网友|朋友).{0,60}(?:升级|改版|下载|更新|二维码)/, example: '亲爱的用户,客户端现已正式改版升级。' },
  { rule: 'furniture.series', pattern: /^[\u4e00-\u9fff]{2,10}(?:的)?第 ?\d{1,5} ?(?:个故事|篇(?:文章|推送|原创|推文))$/, example: '真实人间第1024个故事' },
  { rule: 'furniture.share', pattern: /^扫描到.{0,8}(?:手持|手机|移动)/, example: '扫描到手持设备' },
  { rule: 'furniture.share', pattern: /^(?:打开微信|使用"?扫一扫).{0,20}(?:发现|分享|朋友圈|网页).{0,40}$/, example: '使用“扫一扫”即可将网页分享至朋友圈。' },
  { rule: 'furniture.loading', pattern: /^.{0,12}(?:加载中|响应)[,.] ?请(?:稍候|稍后|刷新).{0,10}$/, example: '若长时间无响应，请刷新本页面' },
  { rule: 'furniture.thanks', pattern: /^感谢.{2,40}(?:线索|投递|爆料|供稿|投稿).{0,6}$/, example: '感谢网友 云淡风轻 的线索投递！' },
  { rule: 'furniture.feedback', pattern: /^(?:投诉|举报|我要)[\u4e00-\u9fff]{0,3} (?:投诉|举报|我要)[\u4e00-\u9fff]{0,4}$/, example: '投诉水文 我要纠错' },
  { rule: 'mark.imageCredit', pattern: /^(?:图像来源|图片版权|图片来源|Image source|Image copyright)[,: ] ?[^.!?]{2,40}$/i, example: '图像来源，GETTY IMAGES' },
  { rule: 'furniture.edited', pattern: /^文章已于.{6,16}修改$/, example: '文章已于2024-03-01修改' },
  { rule: 'furniture.app', pattern: /^在小说阅读器(?:中)?(?:沉浸)?阅读$/, example: '在小说阅读器中沉浸阅读' },
  { rule: 'furniture.edited', pattern: /^(?:本帖|此帖)最后由.{1,60}编辑$/, example: '本帖最后由 江边钓叟 于 2023-11-8 23:02 编辑' },
  { rule: 'furniture.account', pattern: /^[^,.!?:;"]{2,16}官方(?:账号|帐号|微博|微信)$/, example: '南陵都市报官方账号' },
  { rule: 'furniture.floor', pattern: /^1 ?[楼#] {0,2}(?:楼主|主题帖|复制链接|只看该作者)?$/, example: '1楼 楼主' },
  { rule: 'furniture.rank', pattern: /^(?:新手上路|论坛元老|[初中高]级会员|[金银铜]牌会员|注册会员|超级版主|版主)$/, example: '金牌会员' },
  { rule: 'furniture.counter', pattern: /^\+?[\d,.]{1,10}(?:万|k)?(?: [\d,.]{1,10})?$/i, example: '15867' },
  { rule: 'furniture.ad', pattern: /\[(?:点击|立即|马上|我要|火速)[^\]]{1,8}\]|^(?:广告 ?){1,4}$|^(?:推广|赞助)$|^Sponsored|^Promoted/i, example: '“十大人物”评选正在进行!【点击投票】' },
  { rule: 'furniture.ad', pattern: /^点击(?:进入|查看|观看|收听|阅读|下载).{1,30}>{1,2}$/, example: '点击进入“文艺专题”>>' },
  { rule: 'furniture.ad', pattern: /^我是广告|^(?:广告)?[, ]?请?继续往下阅读.{0,4}$/, example: '我是广告 请继续往下阅读' },
  { rule: 'furniture.browser', pattern: /(?:建议|推荐|最佳).{0,14}(?:分辨率|IE\d|浏览器)/i, example: '建议使用1024×768分辨率浏览本站' },
  { rule: 'furniture.browser', pattern: /^为(?:达到?|获得|了)最[佳好].{0,70}浏览器/, example: '為達最佳瀏覽效果,建議使用 Chrome、Firefox 或 Microsoft Edge 的瀏覽器。' },
  { rule: 'furniture.browser', pattern: /^您的浏览器(?:不支|未启用|已关闭|版本)/, example: '您的浏览器不支援JavaScript功能' },
  { rule: 'furniture.browser', pattern: /^(?:请至[A-Za-z]{2,12}官网下载 ?){1,5}$/, example: '请至Edge官网下载 请至Firefox官网下载' },
  { rule: 'furniture.ageRating', pattern: /^(?:限制级|普遍级|辅导级|保护级|成人级)$|^您即将进入.{0,16}(?:年?满) ?18 ?岁|^(?:我已年?满|未满) ?18 ?岁.{0,6}$|^根据"?电脑网路内容分级/, example: '您即将进入之新闻内容 需满18岁 方可浏览' },
  { rule: 'furniture.loading', pattern: /^(?:视频|图片|音频|评论|数据|内容)?(?:正在)?加载(?:中|更多)?(?:\.{1,6}|…{1,2})?$/, example: '加载中' },
  { rule: 'furniture.editor', pattern: /^添加(?:图片|视频|封面|题注).{0,24}(?:可选|字)/, example: '添加图片注释,不超过 140 字(可选)' },
  { rule: 'furniture.feedback', pattern: /^(?:\[?纠错\]?|我要(?:反馈|纠错|投稿|吐槽)|举报|投诉|检举|不感兴趣|反馈|用户反馈)(?:$| .{0,20}$)/, example: '我要反馈' },
  // What stands behind the story
  { rule: 'furniture.recommended', pattern: /^[\[◆■▶★·|\- ]{0,3}(?:推荐|相关|延伸|拓展|扩展|更多|猜你|往期|近期|精彩|热门|精选|编辑|为您|为你|精华|热点|最新|频道|大家都在|热搜|今日|视频|图片|新闻|本周|本月|点击|一周)(?:阅读|新闻|链接|推荐|文章|信息|报道|专题|搜索|喜欢|回顾|精选|图集|图片|视频|资讯|排行|排行榜|关注|聚焦|热点|推送|内容|话题|动态|看|词|点击|专栏|评论|头条|热文|热图|热帖|原创|精彩|好文|荐读)(?:排行榜?|推荐|TOP ?\d+)?[\]:】◆> ]{0,3}$/i, example: '推荐阅读', after: true },
  { rule: 'furniture.recommended', pattern: /^(?:为您推荐|为你推荐|推荐|猜你(?:可能)?喜欢|你可能(?:会|也|还)?(?:会)?(?:喜欢|感兴趣).{0,6}|您可能.{0,10}|大家(?:都)?在看|看过本文的.{0,10}|作者最新文章|小编最近文章|作者其他文章|热(?:词|帖|榜|图|点)|视觉焦点|炫图.{0,4}|精彩图集|财经要闻|阅读下一篇|更多(?:精彩|文章|内容|新闻).{0,6}|READ MORE|RELATED.{0,12})[ :>]{0,3}$/i, example: '猜你喜欢', after: true },
  { rule: 'furniture.recommended', pattern: /^\[?(?:相关|延伸|推荐)(?:阅读|新闻|链接|报道|文章)\]? {0,2}[:>]/, example: '相关链接:桥隧车间开展春检', after: true },
  { rule: 'furniture.recommended', pattern: /^(?:相关|关联|热点)(?:文档|文件|政策|解读|稿件|附件|资料|政策解读)$/, example: '相关文档', after: true },
  { rule: 'furniture.recommended', pattern: /^(?:往期|精彩|热门|相关|延伸) ?[·|\-\/] ?(?:推荐|回顾|阅读|精选)$/, example: '往期 · 推荐', after: true },
  { rule: 'furniture.recommended', pattern: /^\[(?:更多|相关|延伸|推荐|其他|其它)(?:新闻|阅读|报导|报道|文章|消息|内容)\] ?[^ :].{3,}/, example: '【更多新闻】夜市摊商换新装 河堤步道月底开放', after: true },
  { rule: 'furniture.recommended', pattern: /^其[它他](?:热图|图片|图集|新闻|文章|资讯)$|^read more ?>{0,2}$|^continue reading(?: |$)/i, example: '其它热图', after: true },
  { rule: 'furniture.recommended', pattern: /^(?:更多|其他|其它|相关|全部)(?:回答|问题|讨论|帖子|话题)$/, example: '更多回答', after: true },
  { rule: 'furniture.recommended', pattern: /^\[(?:详细|查看更多|更多|全文)\]$/, example: '[详细]', after: true },
  { rule: 'furniture.comments', pattern: /^(?:网友|用户|最新|最热|热门|全部|精彩|发表|我要|新|热|写|查看|新闻)?(?:评论|跟贴|跟帖|留言|回帖)(?:区|列表|精选|框)?(?:$| {0,2}[:(\d].{0,20}$)/, example: '网友评论', after: true },
  { rule: 'furniture.comments', pattern: /^(?:[2-9]|[1-9]\d{1,3}) ?[楼#]$|^(?:沙发|板凳|地板)$|^回复 支持 反对 举报$/, example: '3楼', after: true },
  { rule: 'furniture.comments', pattern: /^\d{1,7} {0,2}条?(?:评论|跟贴|留言)(?:$|[| ].{0,30}$)/, example: '6条评论|106人参与网友评论', after: true },
  { rule: 'furniture.comments', pattern: /^(?:请自觉遵守|文明上网|网友评论仅供|写评论|说点什么|登录后?(?:才能|并)?发(?:表)?(?:评论|贴)|留言\(\d)/, example: '文明上网理性发言', after: true },
  { rule: 'furniture.comments', pattern: /^(?:评论留言|留言评论|发[布表]留言|留言要注意.{2,40})$/, example: '评论留言', after: true },
  { rule: 'furniture.comments', pattern: /^(?:热评论|新评论|查看(?:全部|更多).{0,8}评论|评论 ?\d+|已有 ?\d+ ?条评论.{0,20})/, example: '查看全部6条评论', after: true },
  { rule: 'furniture.tags', pattern: /^(?:文章|本文|相关|新闻)?(?:关键[词字]|标签|标记|tags?|话题) {0,3}(?:[:>]|$)/i, example: '标签', after: true },
  { rule: 'furniture.tags', pattern: /^(?:# ?[^ #]{1,20}#? {0,3}(?:\d{1,4} ?个)?){1,12}$/, example: '#乡村振兴 #志愿服务', after: true },
  { rule: 'furniture.endMark', pattern: /^[\-=*~· ]{0,8}\[?\(?(?:end|完|全文完|文完|正文完|the end|fin)\)?\]?[\-=*~· ]{0,8}$/i, example: 'END', after: true },
  { rule: 'furniture.origin', pattern: /^(?:本[网站报台刊](?:原创|讯|首发)|原创|本文原创)(?:稿件?|文章|作品)?$/, example: '本网原创' },
  { rule: 'furniture.summary', pattern: /^(?:\[(?:核心提示|核心阅读|内容提要|内容摘要|内容简介|阅读提示|文章摘要|文章导读|导读|提要|摘要)\] {0,2}:?|(?:核心提示|核心阅读|内容提要|内容摘要|内容简介|阅读提示|文章摘要|文章导读|导读|提要|摘要) {0,2}:) {0,2}[^ :].{8,}/, example: '[核心提示] 船来了不用等,箱到了不用找' },
  // Copyright, disclaimers, imprint
  { rule: 'furniture.copyright', pattern: /版 {0,2}权 {0,2}(?:所 {0,2}有|归|声明|信息)|(?:^|[ ,])(?:©|\(c\)|copyright)|all rights? reserved/i, example: '版权所有 鄱湖日报社', after: true },
  { rule: 'furniture.copyright', pattern: /(?:未经|非经|凡).{0,24}(?:不得|禁止|严禁|谢绝|须注明|请注明|必须).{0,16}(?:转载|转贴|复制|使用|摘编|镜像|出处|来源)/, example: '未经书面授权不得转载、摘编', after: true },
  { rule: 'furniture.copyright', pattern: /^(?:转载|如需转载|欢迎转载).{0,16}(?:注明|联系|授权|出处)/, example: '转载请注明出处', after: true },
  { rule: 'furniture.disclaimer', pattern: /^[\[(*※ ]{0,3}(?:免责|郑重|特别|版权|风险|本[站网]|平台|重要)?(?:郑重)?(?:声明|提示|说明)[\]):： ]{0,3}.{0,20}(?:本[文站网]|凡|所载|文章|内容|转载|观点|图片|版权|以上|该文|来源|网站|投资)/, example: '[免责声明] 本文来源于网络转载,仅供学习交流使用', after: true },
  { rule: 'furniture.disclaimer', pattern: /^[\[(*※ ]{0,3}(?:郑重|免责|特别|版权|风险|广告|平台|法律|重要)(?:声明|提示)[\]): ]{1,3}.{0,60}(?:本[文站网]|该文|信息|链接|转载|发布此|文内|平台|投资)/, example: '郑重声明：某某网发布此信息目的在于传播更多信息', after: true },
  { rule: 'furniture.disclaimer', pattern: /(?:仅|只)代表.{0,8}(?:作者|个人|本人).{0,4}观点|(?:不|并不)代表.{0,4}(?:本[网站平台报刊]|我们|平台|其|.{2,8}网).{0,8}(?:观点|立场)|如(?:有|涉及|涉).{0,10}(?:侵权|版权).{0,24}(?:联系|删除)|侵权(?:必究|请|即|立|联系)|侵删/, example: '本文仅代表作者个人观点,与本网无关', after: true },
  { rule: 'furniture.disclaimer', pattern: /^[\[(]?(?:文中|以上|本文|部分|封面|所有)?(?:图片|图文|素材|配图|照片|图).{0,4}(?:均)?(?:来源于|来自于?|源于|转自|取自)(?:于)?(?:网络|互联网)/, example: '图片均来自网络' },
  { rule: 'furniture.disclaimer', pattern: /^(?:本文|文章|内容|稿件)(?:来源于|来自|转载自|系转载|系|由).{0,10}(?:网络|互联网|转载|用户上传|自媒体)/, example: '本文来源于网络,仅供参考', after: true },
  { rule: 'furniture.imprint', pattern: /(?:ICP(?:备|证|许可)|公网安备|网站标识码|备案(?:号|编号) {0,2}:|互联网新闻信息服务许可|增值电信|视听节目许可|网络文化经营许可)/, example: '陇ICP备19000000号-1', after: true },
  { rule: 'furniture.imprint', pattern: /^(?:主办|承办|协办|主管|建设|运维|运营|网站|技术)(?:单位|支持|维护|管理|保障|制作)? {0,2}[:] {0,3}\S/, example: '主办单位:民乐县人民政府办公室 承办单位:民乐县融媒体中心', after: true },
  { rule: 'furniture.imprint', pattern: /^(?:地址|本[报社刊台]地址|邮编|邮政编码|联系地址|通讯地址|单位地址|社址|国内统一刊号|统一刊号|邮发代号|报社地址)(?: {0,2}:|\d)/, example: '地址:九江市长虹大道', after: true },
  { rule: 'furniture.imprint', pattern: /^(?:contact(?: us)?|address|add|tel|telephone|phone|fax|p\.?o\.? ?box|postal code|zip code) {0,2}[:.] {0,3}[\w+(\u4e00-\u9fff]/i, example: 'Address: No.8, Hubin Road, Xiamen', after: true },
  { rule: 'furniture.imprint', pattern: /^(?:违法|不良信息|违法和不良信息).{0,10}举报/, example: '违法和不良信息举报电话:010-00000000', after: true },
  { rule: 'furniture.contact', pattern: /^[(\[]?(?:投稿|联系|商务|广告|新闻|记者|编辑|举报|读者)?(?:邮箱|信箱|电子邮箱|电邮|E-?mail|电话|联系电话|传真|微信号|QQ群?|联系方式|联系人) {0,2}[:] {0,2}[\w@+(\u4e00-\u9fff]/i, example: '投稿信箱:xcb@example.cn', after: true },
  { rule: 'furniture.contact', pattern: /^(?:本[刊报栏版]|栏目|本栏目|本刊物)[\u4e00-\u9fff]{0,6}(?:投稿|来稿|信箱|邮箱|征稿)[^.!?]{0,12}:? ?[\w.-]{2,40}@/, example: '本栏目投稿:jinsui@example.cn', after: true },
  { rule: 'furniture.contact', pattern: /^[(\[]?(?:媒体|新闻|投资者|公关)(?:联系|联络|垂询|咨询|查询)(?:人|方式)?[)\]]?(?:$| ?:.{0,40}$)/, example: '媒体联系', after: true },
  { rule: 'furniture.contact', pattern: /(?:投稿信箱|投稿邮箱|订阅热线|新闻热线) {0,2}:/, example: '某学院党委宣传部 投稿信箱:xcb@example.cn', after: true },
  { rule: 'furniture.mailFooter', pattern: /本邮件(?:由|为|是|及其?附件|可能|含有|仅)|(?:退订|取消订阅).{0,20}(?:点击|回复|链接|http)|请勿(?:直接)?回复/, example: '本邮件由系统自动发送,请勿直接回复', after: true },
  { rule: 'furniture.mailFooter', pattern: /^(?:您|你)(?:之所以)?(?:会)?收到(?:此|本|这封|该|我们的)(?:封)?(?:邮件|信|通讯|简报)/, example: '您收到此邮件是因为您订阅了《江源周讯》。', after: true },
  { rule: 'furniture.mailFooter', pattern: /^(?:subscribe|sign up)(?: (?:to|for|now).{0,60})?$/i, example: 'Subscribe to our newsletter', after: true },
  { rule: 'furniture.mailFooter', pattern: /^(?:退订|取消订阅|更新订阅偏好|管理订阅|转发给(?:同事|朋友)|unsubscribe)(?:$|[ |].{0,60}$)/i, example: '退订 | 更新订阅偏好 | 转发给同事', after: true },
  { rule: 'furniture.mailFooter', pattern: /^(?:本期|本周|本刊)?(?:其他|其它|更多|往期)(?:内容|文章|看点|目录)(?: ?:)?$/, example: '本期其他内容', after: true },
  { rule: 'furniture.mailHead', pattern: /^(?:如果?|若)?(?:您|你)?(?:无法|不能|看不到).{0,6}(?:浏览|阅读|查看|显示).{0,6}邮件/, example: '如果您无法正常浏览此邮件,请点击此处在浏览器中查看' },
  { rule: 'furniture.mailHead', pattern: /^(?:各位|亲爱的|尊敬的)[\u4e00-\u9fff]{1,8}[,:!] ?(?:早上|上午|中午|下午|晚上|大家|您|你|你们)?好[,!.](?:$|.{0,40}$)/, example: '各位同事,早上好!以下是本期头条。' },
  { rule: 'furniture.mailHead', pattern: /^(?:大家|各位|您|早上|上午|下午)好[,!.] ?(?:以下|下面|这里|欢迎|本期|本周|今天).{0,30}$/, example: '大家好!以下是本周头条。' },
  { rule: 'furniture.mailFooter', pattern: /^(?:-{2,4}|_{3,}|={3,}) ?$/, example: '----' },
  { rule: 'furniture.attachment', pattern: /^(?:相关)?(?:附件|附件下载|下载附件)(?:\d{1,2}|[一二三四五])? {0,2}[:.]/, example: '附件:巡诊行动9月份排班表.xlsx' },
  { rule: 'furniture.desk', pattern: /^(?:编辑|审稿|处理|采用|初审|终审|值班|领导)(?:意见|批示|签发) {0,2}:/, example: '编辑意见:可用,配图待补', after: true },
  { rule: 'furniture.desk', pattern: /^\(?稿件?(?:编号|号) {0,2}:?/, example: '(稿件编号 TH-0825-03 供稿单位:通化县邮政综合办公室', after: true },
  { rule: 'furniture.distribution', pattern: /^(?:报|送|发|抄报|抄送|主送|分送) ?: ?[^.!?]{4,160}\.?$/, example: '报:市委组织部,县人大、县政府主要负责同志.', after: true },
  { rule: 'furniture.links', pattern: /^友情链接 {0,2}:?/, example: '友情链接: 江西省交通运输厅', after: true },
  // Corpora
  { rule: 'furniture.corpusNotice', pattern: /(?:本|此|该)(?:文档|条目|文本|语料|数据|样本|资料).{0,40}(?:语料|数据集|比赛|竞赛|测试|训练)/, example: '本文档为 2024 CCF BDCI 比赛用语料的一部分' },
  { rule: 'furniture.corpusNotice', pattern: /(?:大?语言模型|机器|人工智能|AI) ?(?:改写|生成|翻译|合成).{0,60}(?:不符|核实|参考|测试|事实|意义)/i, example: '部分条目经机器改写,内容未经核实,可能与事实不符' },
  // Papers and mails
  { rule: 'furniture.documentNumber', pattern: /^[\u4e00-\u9fff]{1,12} ?[\[(]\d{4}[\])] ?(?:第 ?)?\d{1,5} ?号$/, example: '云交公路〔2023〕46号' },
  { rule: 'furniture.documentNumber', pattern: /^[\dA-Z]{6,20}\/(?:19|20)\d{2}-\d{3,8}$/, example: '6107280000/2024-001005' },
  { rule: 'furniture.disclosure', pattern: /^[(\[]?(?:此件|本件|信息)?(?:主动|依申请|公开|不予)(?:公开|发布)(?:形式|选项|属性)?[:]?.{0,8}[)\]]?$/, example: '(此件公开发布)' },
  { rule: 'furniture.disclosure', pattern: /^[(\[]?此件.{0,12}[)\]]?$/, example: '(此件发至县团级)' },
  { rule: 'furniture.mailHeader', pattern: /^(?:发件人|收件人|抄送|密送|回复|From|To|Cc|Bcc|Sent|Reply-To) {0,2}:/, example: '发件人: 江源集团党群部' },
  { rule: 'furniture.healthNotice', pattern: /^[※*! ]{0,3}(?:提醒您|警语|温馨提醒|饮酒过量|喝酒不开车|酒后不开车|吸烟有害|抽烟有害|未成年请勿|珍惜生命|自杀不能解决)/, example: '※ 提醒您:饮酒过量,有碍健康' },
  { rule: 'furniture.internal', pattern: /^[(\[]?(?:内部(?:刊物|资料|交流|文件|参阅|传阅)|注意保存|妥善保管|免费交流|赠阅)(?:[ ,(].{0,20})?[)\]]?$/, example: '内部刊物 注意保存' },
  { rule: 'furniture.column', pattern: /^\[(?:经验交流|典型经验|工作动态|基层动态|基层风采|特写|案例|园地|要闻|专题|综合|人物|评论|信息|交流|先进典型|典型案例|一线传真)\]$/, example: '【经验交流】' },
  // Marks of the page
  { rule: 'mark.imageName', pattern: /^[^ ,;]{1,80}\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?)$/i, example: '640-11.jpeg' },
  { rule: 'mark.imageName', pattern: /^[\[(]?(?:图片|图像|视频|音频|image|图)\d{0,3}[\])]?$/i, example: '图片' },
  { rule: 'mark.imageName', pattern: /^\[(?:[\u4e00-\u9fff]{1,4}图|图片说明|图片描述|视频|音频|照片)\]$/, example: '[摘要图]' },
  { rule: 'mark.imageName', pattern: /^(?:(?:本文|文章|新闻|相关)图片|首图|头图|题图|封面图)$/, example: '本文图片' },
  { rule: 'mark.fileName', pattern: /^[\w.\/-]{1,120}\.(?:s?html?|aspx?|php|jsp|css|js)$/i, example: '../../share/list_new5.html' },
  { rule: 'mark.address', pattern: /^https?:\/\/[!-~]{4,300}$/i, example: 'https://video.example.cn/player.html?id=20' },
  { rule: 'mark.jump', pattern: /^[(\[]?(?:下转|上接|紧接)(?:本报)? ?第? ?[A-Z]?[\d一二三四五六七八九十]{1,3} ?版.{0,12}$/, example: '(下转第3版)' },
  { rule: 'mark.page', pattern: /^[\-· ]{1,6}\d{1,4}[\-· ]{1,6}$/, example: '— 41 —' },
  { rule: 'mark.page', pattern: /^(?:第 ?\d{1,4} ?页(?:[ ,\/]{0,3}共 ?\d{1,4} ?页)?|page \d{1,4}(?: of \d{1,4})?)$/i, example: '第 3 页 共 12 页' },
];

/** Words of buttons and widgets: a line that holds nothing else is furniture. Folded form. */
export const WIDGET_WORDS: ReadonlySet<string> = new Set(
  `收藏 打印 列印 关闭 字号 字体 字级 大 中 小 大号 中号 小号 登录 登陆 注册 退出 分享 转发 点赞 赞 在看 看一看 微信 微博 新浪微博 腾讯微博 QQ空间 QQ好友 QQ 空间
  易信 朋友圈 微信好友 微信朋友圈 脸书 LINE Facebook Twitter Qzone qzone 人人网 豆瓣 更多 更多>> 二维码 手机看新闻 手机扫码 扫码 复制链接 复制链结 链接 评论 评论数 举报 投诉 回复 踩
  顶 喜欢 阅读 阅读原文 写留言 留言 收起 展开 搜索 返回 返回顶部 顶部 首页 缩小字体 放大字体 放大 缩小 默认 打印本页 打印此页 打印本文 关闭窗口 关闭本页 朗读 听新闻 收听
  语音播报 语音 播放 暂停 图集 客户端 无障碍 纠错 关注 +关注 已关注 取消关注 撤消 撤销 取消 确定 提交 发布 发表 表情 好文 钦佩 泪奔 可爱 思考 感动 愤怒 难过 无聊 新奇 震惊 赞同 反对 添加评论 关注问题 写回答 邀请回答 好问题 写评论 发布于 喜欢 感谢 分享至 讚 推 转推 复制网址 列印 寄信 字体放大 字体缩小
  听报道 推荐 小字号 大字号 更多功能 大字 小字 我同意 手机看视频 手机继续看 点击收起全文 收起全文 正在加载 微信扫一扫 手机看 听新闻 电梯直达 楼主 使用道具 道具 只看楼主 只看TA 只看大图 显示全部楼层 淘帖 查看TA的文章 只看该作者 倒序浏览 阅读模式 发新帖 高级模式 返回列表 串个门 加好友 打招呼 发消息 私信 申请转载 关注他 关注她 已认证机构号 往期回顾 读报助手 PDF版下载
  T A A+ A- + - x × 原创 转载 赞赏 打赏 支持 反对 下载 订阅 邮箱 English 简体 繁体 简 繁 EN 中 换一换 刷新 点击刷新 投稿 报料 订阅号 服务号 视频号 公众号 抖音 快手 头条 今日头条 小红书`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Words of a site's menus: a line that holds little else is navigation. Folded form. */
export const MENU_WORDS: ReadonlySet<string> = new Set(
  `首页 新闻 资讯 时事 时政 国内 国际 社会 港闻 即时 内地 台湾 台海 军事 财经 股票 基金 期货 外汇 债券 理财 保险 银行 黄金 信托 娱乐 体育 科技 数码 汽车 房产 教育 健康 时尚 文化 历史 旅游 读书 游戏
  佛教 国学 公益 视频 图片 评论 专栏 博客 论坛 社区 直播 专题 副刊 女性 星座 育儿 动漫 家居 彩票 酒业 美食 天气 邮箱 导航 排行 排行榜 滚动 要闻 独家 观点 深度 数据 法治 法制 产经 证券 港股 美股 宏观 金融 公司 消费
  新闻中心 政务公开 政务服务 互动交流 数据开放 公告公示 通知公告 党建 党群工作 党群建设 人才招聘 招标采购 联系我们 关于我们 机构概况 机构职能 领导班子 组织机构 走进我们 学院概况 学校概况 师资队伍 人才培养 科学研究 招生就业
  学生工作 校园文化 信息公开 服务大厅 下载中心 办事指南 基层动态 工作动态 制度文件 安全生产 职工之家 频道 生活 特产 乡村 商业财经 科教文体 民生舆情 高层动态 独家关注 观点评论 全部频道 财经资讯`
    .split(/\s+/u)
    .filter(Boolean),
);
