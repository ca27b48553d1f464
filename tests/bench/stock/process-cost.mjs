import { percentile } from '../measure.mjs';

/** Milliseconds of processor time of the whole process: SQLite works in it, and what else the machine does is not counted. */
export async function milliseconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Megabytes by which the process has grown after the work. */
export async function megabytes(work) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  await work();
  globalThis.gc?.();
  return (process.memoryUsage().rss - before) / 2 ** 20;
}

export function spreadOf(times) {
  return `median ${percentile(times, 0.5).toFixed(1)} ms, 95th percentile ${percentile(times, 0.95).toFixed(1)} ms`;
}
