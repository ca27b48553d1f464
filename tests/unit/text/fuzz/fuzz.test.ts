import { clean } from '../../../../plugin/server/src/text/clean';
import { decode } from '../../../../plugin/server/src/text/decode';
import { UnreadableText } from '../../../../plugin/server/src/text/unreadable-text';
import type { CleanedText } from '../../../../plugin/shared/cleaned-text';
import { Fuzzer, type FuzzInput } from './mutate';

/** `npm run test:fuzz` runs 100,000; `COPYDESK_FUZZ_SEED` gives others or finds a fault again. */
const RUNS = Number(process.env.COPYDESK_FUZZ_RUNS ?? 500);
const SEED = Number(process.env.COPYDESK_FUZZ_SEED ?? 1);
/** Inputs have at most a few thousand characters: this is a hang, whatever else the machine does. */
const HANG_MILLISECONDS = 5_000;

/** Faults of the law that spans, removed pieces and white space cover the source without gap or overlap. */
function faultsOf(cleaned: CleanedText, source: string): string[] {
  const spans = [...cleaned.blocks.flatMap(({ spans: own }) => own), ...cleaned.removed.map(({ span }) => span)].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const faults: string[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at) faults.push(`overlap at ${start}`);
    if (end < start || end > source.length) faults.push(`span ${start}–${end} of ${source.length}`);
    if (source.slice(at, start).trim() !== '') faults.push(`gap at ${at}: ${JSON.stringify(source.slice(at, start))}`);
    at = Math.max(at, end);
  }
  if (source.slice(at).trim() !== '') faults.push(`gap at ${at}: ${JSON.stringify(source.slice(at))}`);
  return faults;
}

/** What is wrong with how an input is cleaned; null where nothing is. */
async function faultOf({ key, bytes }: FuzzInput): Promise<string | null> {
  const begin = performance.now();
  try {
    const cleaned = await clean(bytes, { key });
    const faults = faultsOf(cleaned, decode(bytes, { key }).text);
    if (faults.length > 0) return faults.join('; ');
  } catch (error) {
    if (!(error instanceof UnreadableText)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - begin;
  return took > HANG_MILLISECONDS ? `took ${took.toFixed(0)} ms` : null;
}

it(
  `cleans ${RUNS} random and mangled inputs without an exception, a hang or a broken span`,
  async () => {
    const fuzzer = new Fuzzer(SEED);
    for (let run = 0; run < RUNS; run += 1) {
      const input = fuzzer.next();
      const fault = await faultOf(input);
      if (fault !== null) {
        throw new Error(`Input ${run + 1} of seed ${SEED} (${input.key}): ${fault}\n${JSON.stringify(Buffer.from(input.bytes).toString('utf8'))}`);
      }
    }
  },
  120_000 + RUNS * 100,
);
