/** What the command line tells the shell. */
export enum ExitStatus {
  /** All went well. */
  Success = 0,
  /** Some texts failed; each is named on stderr. */
  SomeFailed = 1,
  /** The command line, a setting or a rules file is wrong; nothing was done. */
  WrongUsage = 2,
}
