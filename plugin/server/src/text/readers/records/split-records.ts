import { parse as parseCsv } from 'csv-parse/sync';
import { decode } from '../../decode';
import type { Hints } from '../../hints';
import { UnreadableText } from '../../unreadable-text';
import { asId } from '../id-names';
import { columnsOf, isKeyColumn, type ColumnMapping, type RecordField } from './record-columns';

/** Files that hold many texts may be larger than a text. */
const LARGEST_FILE = 256 * 1024 * 1024;
const LONGEST_ADDRESS = 2_000;
const ADDRESS = /^https?:\/\/[^\s/]+/i;

/** One text of a file that holds many, or why it cannot be read. */
export type RecordText = { key: string; bytes: Uint8Array; hints: Partial<Hints> } | { key: string; error: UnreadableText };

/**
 * Splits a file of records (JSON Lines, a JSON array, CSV or TSV with a header) into texts. The key of each is the
 * file's with the value of its key column; without a usable one with its address, where no other record has it; else
 * with its line (`news.csv#12`; the header of a CSV file is line 1).
 * The bytes of a text are its fields under Copydesk's names, so that its hash changes when one of them does.
 *
 * @throws UnreadableText where the file as a whole cannot be read; a broken record is reported in its own place.
 */
export function splitRecords(bytes: Uint8Array, key: string, mapping: ColumnMapping = {}): RecordText[] {
  const { text } = decode(bytes, { key, format: 'text', maximumBytes: LARGEST_FILE });
  const rows = /\.[ct]sv$/i.test(key) ? csvRows(text, key) : jsonRows(text, key);
  const read = rows.map((row) => ({ ...row, content: row.fields === null ? null : contentOf(row.fields, mapping) }));
  const addresses = addressesOfOne(read.flatMap(({ content }) => content ?? []));
  const seen = new Set<string>();
  return read.map(({ line, content, fields, problem }): RecordText => {
    const unnamed = `${key}#${line}`;
    if (content === null) return { key: unnamed, error: new UnreadableText('malformed', `“${unnamed}” ${problem}`) };
    const { key: id, address, ...record } = content;
    const name = asId(id ?? '');
    if (name === null && record.body === undefined) {
      return { key: unnamed, error: new UnreadableText('empty', `“${unnamed}” has neither a key nor a text: none of its columns (${Object.keys(fields ?? {}).join(', ') || 'it has none'}) is the body; map one to it`) };
    }
    const own = addressOf(content);
    const named = name !== null ? `${key}#${name}` : own !== null && addresses.has(own) ? `${key}#${own}` : unnamed;
    if (seen.has(named)) return { key: unnamed, error: new UnreadableText('malformed', `“${unnamed}” has the same key as a record before it (“${named}”); give each its own`) };
    seen.add(named);
    return { key: named, bytes: new TextEncoder().encode(JSON.stringify(record)), hints: { format: 'record', ...(address ? { address } : {}) } };
  });
}

type Content = Partial<Record<RecordField, string>>;

/** A record's fields under our names. */
function contentOf(fields: Record<string, string>, mapping: ColumnMapping): Content {
  const columns = columnsOf(Object.keys(fields), mapping);
  return Object.fromEntries([...columns].flatMap(([field, column]) => (fields[column] === undefined ? [] : [[field, fields[column]]])));
}

/** The address that a record names itself by, where it has no id; null for none. */
function addressOf({ canonicalUrl, address }: Content): string | null {
  for (const stated of [canonicalUrl, address]) if (stated !== undefined && stated.length <= LONGEST_ADDRESS && ADDRESS.test(stated.trim())) return stated.trim();
  return null;
}

/** The addresses that one record has alone: one that several have, such as a site's front page, names none of them. */
function addressesOfOne(contents: readonly Content[]): ReadonlySet<string> {
  const once = new Set<string>();
  const met = new Set<string>();
  for (const content of contents) {
    const address = addressOf(content);
    if (address === null) continue;
    if (met.has(address)) once.delete(address);
    else once.add(address);
    met.add(address);
  }
  return once;
}

interface Row {
  line: number;
  fields: Record<string, string> | null;
  problem?: string;
}

function csvRows(text: string, key: string): Row[] {
  const delimiter = /\.tsv$/i.test(key) ? '\t' : delimiterOf(text);
  try {
    const parsed: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(text, {
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    // A record ends on the line that `info` tells; it begins on the one after the record before it.
    return parsed.map(({ record }, index) => ({ line: (parsed[index - 1]?.info.lines ?? 1) + 1, fields: record }));
  } catch (error) {
    throw new UnreadableText('malformed', `“${key}” is no CSV file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Chinese spreadsheets write `,`, `;` or a tab; the header shows which. */
function delimiterOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.indexOf('\n')) || 1000);
  const count = (mark: string): number => header.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function jsonRows(text: string, key: string): Row[] {
  if (/^\s*\[/.test(text)) {
    const parsed = parseJson(text);
    if (!Array.isArray(parsed)) throw new UnreadableText('malformed', `“${key}” begins like a JSON array but is none`);
    return parsed.map((value, index) => rowOf(value, index + 1));
  }
  const whole = /^\s*\{[^\n]{0,200}\n\s{1,20}"/.test(text) ? parseJson(text) : undefined;
  if (whole !== undefined) return [rowOf(whole, 1)];
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(parseJson(line), index + 1)]));
}

/** @returns undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rowOf(value: unknown, line: number): Row {
  if (value === undefined) return { line, fields: null, problem: 'is no JSON' };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { line, fields: null, problem: 'is no JSON object' };
  const fields = Object.fromEntries(Object.entries(value).flatMap(([name, field]) => (field === null || field === undefined || (typeof field === 'object' && isKeyColumn(name)) ? [] : [[name, asText(field)]])));
  return { line, fields };
}

/** Lists of names and of paragraphs become one text. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join('\n');
  if (typeof value === 'object' && value !== null) return 'name' in value ? asText(value.name) : JSON.stringify(value);
  return String(value);
}
