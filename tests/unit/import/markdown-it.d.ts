/** The part of `markdown-it` that the tests use; the package brings no types. */
declare module 'markdown-it' {
  export interface Token {
    type: string;
    content: string;
    children: Token[] | null;
  }
  export default class MarkdownIt {
    constructor(options: { html: boolean; linkify: boolean });
    parse(source: string, environment: object): Token[];
  }
}
