/** The part of `better-sqlite3` that the tests use; the package brings no types. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string, options: { readonly: boolean; fileMustExist: boolean });
    prepare(statement: string): { get(...parameters: unknown[]): unknown };
    close(): void;
  }
}
