/** What the command line tells the shell. */
export enum ExitStatus {
  /** All went well. */
  Success = 0,
  /** Some texts failed; each is named on stderr. */
  SomeFailed = 1,
  /** The command line, a setting or a rules file is wrong; nothing was done. */
  WrongUsage = 2,
  /** Stopped by Ctrl-C (SIGINT) before its end. */
  Interrupted = 130,
  /** Stopped by SIGTERM before its end. */
  Terminated = 143,
}
