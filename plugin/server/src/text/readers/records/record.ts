import { z } from 'zod';
import type { MetadataEvidence, ReadText } from '../../read-text';
import { UnreadableText } from '../../unreadable-text';
import { evidenceOfField } from '../evidence-fields';

const Content = z.record(z.string(), z.string());

/** Reads a text's body by what it is. */
export type ReadBody = (body: string) => Promise<ReadText>;

/**
 * Reads one record as `splitRecords` wrote it: its body is the decoded source, its other fields are evidence that goes
 * before all that the body states.
 *
 * @throws UnreadableText `malformed` for what is no record, `empty` for one without a body.
 */
export async function readRecord(text: string, key: string, readBody: ReadBody): Promise<ReadText> {
  const { body, ...fields } = contentOf(text, key);
  if (body === undefined || body.trim() === '') {
    throw new UnreadableText('empty', `“${key}” has no text: none of its columns (${Object.keys(fields).join(', ') || 'it has none'}) is the body; map one to it`);
  }
  const evidence = Object.entries(fields).flatMap(([field, value]): MetadataEvidence[] => evidenceOfField(field, value.trim(), `column:${field}`));
  const read = await readBody(body);
  return { ...read, format: 'record', evidence: [...evidence, ...read.evidence] };
}

function contentOf(text: string, key: string): Record<string, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const content = Content.safeParse(json);
  if (!content.success) throw new UnreadableText('malformed', `“${key}” is no record; files with many texts are split before they are cleaned`);
  return content.data;
}
