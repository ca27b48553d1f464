/**
 * Names that `id` and `class` give to the parts of Chinese pages. Written by hand into templates, they are opinions:
 * they weigh for or against an element, and the text in it decides.
 */

/** `article-content`, `TRS_Editor`, `#zoom`, `#artibody`, `#js_content`, `main-text`, `detail_con`, `zhengwen`. */
export const STORY_NAMES =
  /article[-_]?(?:content|body|text|detail|main|con)\b|art[-_]?(?:content|body|text|con|detail|ibody)|(?:news|main|detail|text|post|entry|page|show|info|rich|doc)[-_]?(?:content|body|text|txt|con|article|detail)\b|TRS_(?:Editor|UEDITOR)|\bzoom\b|js_content|zhengwen|\bcontent\b|\bendText\b|\bv_news_content\b|rm_txt_con|\bxilan/i;

/** `comment-list`, `hot-news`, `relatedRead`, `share-bar`, `breadcrumb`, `copyright`, `footer`, `sidebar`. */
export const FURNITURE_NAMES =
  /comment|\breply|footer|foot[-_]|\bfoot\b|sidebar|side[-_]?(?:bar|box|right|left)|relat(?:ed|ion|e[-_])|recommend|tuijian|\brank|\bhot[-_]?|share|breadcrumb|crumb|copyright|disclaimer|\bnav|[-_]nav\b|menu\b|login|\bad[-_s]|[-_]ad\b|advert|banner|toolbar|qrcode|erweima|\bpager?\b|pagination|prev[-_]?next|\btags?\b|keyword|subscribe|download|app[-_]?(?:down|open)|feedback|popup|modal|dialog|statement|shengming/i;
