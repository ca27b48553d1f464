import { packRecords, unpackRecords } from '../../../plugin/server/src/import/reading/packed-records';
import type { RecordText } from '../../../plugin/server/src/text/readers/records/split-records';
import { UnreadableText } from '../../../plugin/server/src/text/unreadable-text';

const encoded = (text: string) => new TextEncoder().encode(text);

test('records come out of the pack as they went in, broken ones in their place', () => {
  const records: RecordText[] = [
    { key: 'a.csv#1', bytes: encoded('甲'), hints: { format: 'record' } },
    { key: 'a.csv#2', error: new UnreadableText('malformed', '“a.csv#2” is no object') },
    { key: 'a.csv#3', bytes: encoded(''), hints: {} },
    { key: 'a.csv#4', bytes: encoded('乙丙'), hints: { format: 'record', address: 'https://example.org/4' } },
  ];
  const packed = packRecords(records);
  expect(packed.bytes.byteLength).toBe(9);
  const unpacked = unpackRecords(structuredClone(packed));
  expect(unpacked.map((record) => ({ ...record, ...('bytes' in record ? { bytes: new TextDecoder().decode(record.bytes) } : {}) }))).toEqual(
    records.map((record) => ({ ...record, ...('bytes' in record ? { bytes: new TextDecoder().decode(record.bytes) } : {}) })),
  );
  expect(unpacked[1]).toMatchObject({ error: { reason: 'malformed', message: '“a.csv#2” is no object' } });
});
