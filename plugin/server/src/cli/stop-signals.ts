/** What tells a command to stop: Ctrl-C, and whoever ends services. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;
export type StopSignal = (typeof STOP_SIGNALS)[number];

/** Heeds what tells a command to stop, from when it is made. */
export class StopSignals {
  /** The first one that came. */
  told: StopSignal | null = null;
  private how: ((signal: StopSignal) => void) | null = null;

  constructor() {
    // Not ‘once’: a terminal and npm both pass a signal on, and the second one would end the process at once.
    for (const signal of STOP_SIGNALS) process.on(signal, () => this.tell(signal));
  }

  /** What is to happen when the command is told to stop, or at once where it was already; null: nothing. */
  react(how: ((signal: StopSignal) => void) | null): void {
    this.how = how;
    if (this.told !== null) how?.(this.told);
  }

  private tell(signal: StopSignal): void {
    if (this.told !== null) return;
    this.told = signal;
    this.how?.(signal);
  }
}
