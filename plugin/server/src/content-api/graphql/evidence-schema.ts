/**
 * What GraphQL serves of the evidence, beside the types that Strapi makes of the content types. A tree comes as a flat
 * list, each with its depth, because a query cannot say how deep a tree is.
 */
export const EVIDENCE_SCHEMA = `
  "An organization or initiative, as far as it is named elsewhere."
  type CopydeskNamedEntity { type: String!, documentId: ID!, name: String!, slug: String }
  "An article, as far as it is named elsewhere."
  type CopydeskNamedArticle { documentId: ID!, title: String!, slug: String }
  "Where an article names an organization or initiative. Offsets are UTF-16 units; block -1 is the title."
  type CopydeskMention {
    entity: CopydeskNamedEntity!
    article: CopydeskNamedArticle!
    name: String!
    quote: String!
    quoteStart: Int!
    block: Int!
    start: Int!
    end: Int!
    confidence: Float
  }
  type CopydeskMentionPage { nodes: [CopydeskMention!]!, pageInfo: Pagination! }
  "A figure with where it was stated; the article is null for one that an editor gave."
  type CopydeskStatedFigure {
    value: Float!
    unit: String
    of: String
    approx: String
    quote: String
    organization: String
    initiative: String
    date: String
    article: CopydeskNamedArticle
  }
  "An organization of a tree, parents before children; depth 0 is the one that was asked for."
  type CopydeskTreeNode { documentId: ID!, name: String!, slug: String, kind: String!, parent: ID, depth: Int! }
  type CopydeskArticlePage { nodes: [CopydeskArticle!]!, pageInfo: Pagination! }
  "A text that reprints an article; the article is null for one that was only linked. kinship: duplicate, part, whole."
  type CopydeskReprint { article: CopydeskNamedArticle, kinship: String!, share: Float! }

  type CopydeskArticle {
    mentions(page: Int = 1, pageSize: Int = 25): CopydeskMentionPage!
    reprints: [CopydeskReprint!]!
  }
  type CopydeskOrganization {
    mentions(page: Int = 1, pageSize: Int = 25): CopydeskMentionPage!
    statedFigures: [CopydeskStatedFigure!]!
    tree: [CopydeskTreeNode!]!
    "Articles that tell of it or of anything below it, the newest first."
    articlesBelow(page: Int = 1, pageSize: Int = 25): CopydeskArticlePage!
  }
  type CopydeskInitiative {
    mentions(page: Int = 1, pageSize: Int = 25): CopydeskMentionPage!
    statedFigures: [CopydeskStatedFigure!]!
    "Its figures that have a date, by date."
    timeline: [CopydeskStatedFigure!]!
  }
`;
