import { clean } from '../../../../plugin/server/src/text/clean';
import { splitRecords, type RecordText } from '../../../../plugin/server/src/text/readers/records/split-records';

const body = '清晨五点，航标站的六名党员登上巡标船，检查港外的十二座灯浮。站长陆海生说，灯不能有一盏不亮。';
const split = (text: string, key: string, mapping = {}): RecordText[] => splitRecords(Buffer.from(text), key, mapping);
const cleanFirst = async (records: RecordText[]) => {
  const [first] = records;
  if ('error' in first) throw first.error;
  return clean(first.bytes, { ...first.hints, key: first.key });
};

describe('splitRecords', () => {
  it('names each text by its key column, or by the line it begins on', () => {
    expect(split('{"id":"n1","text":"灯"}\n\n{"text":"塔"}\n', 'a.jsonl').map(({ key }) => key)).toEqual(['a.jsonl#n1', 'a.jsonl#3']);
    expect(split('标题,正文\n灯,"一\n二"\n塔,三\n', 'a.csv').map(({ key }) => key)).toEqual(['a.csv#2', 'a.csv#4']);
    expect(split('[{"id":7,"text":"灯"}]', 'a.json').map(({ key }) => key)).toEqual(['a.json#7']);
  });

  it('names a text without a usable id by its address, where no other record has that', () => {
    const lines = [{ text: '灯', url: 'https://a.example/1' }, { id: ' ', text: '塔', link: 'https://a.example/2' }, { id: 'n3', text: '标', url: 'https://a.example/3' }];
    expect(split(lines.map((line) => JSON.stringify(line)).join('\n'), 'a.jsonl').map(({ key }) => key)).toEqual(['a.jsonl#https://a.example/1', 'a.jsonl#https://a.example/2', 'a.jsonl#n3']);
    expect(split('链接,正文\nhttps://a.example/,灯\nhttps://a.example/,塔\nwww,标\n', 'a.csv').map(({ key }) => key)).toEqual(['a.csv#2', 'a.csv#3', 'a.csv#4']);
  });

  it('takes no list, no map and nothing overlong for an id', () => {
    const ids = [[1, 2], { name: 'n1' }, 'x'.repeat(201), '', 0];
    expect(split(ids.map((id) => JSON.stringify({ id, text: '灯' })).join('\n'), 'a.jsonl').map(({ key }) => key)).toEqual(['a.jsonl#1', 'a.jsonl#2', 'a.jsonl#3', 'a.jsonl#4', 'a.jsonl#0']);
  });

  it('reports a broken record and a key that stands twice in their own places', () => {
    const records = split('{"id":1,"text":"灯"}\nnot json\n{"id":1,"text":"塔"}', 'a.jsonl');
    expect(records.map((record) => ('error' in record ? record.error.message : 'read'))).toEqual([
      'read',
      '“a.jsonl#2” is no JSON',
      expect.stringContaining('same key as a record before it'),
    ]);
  });

  it('goes by the mapping before it goes by names', async () => {
    const cleaned = await cleanFirst(split(`id;T;C;M\n1;灯塔亮了;${body};石岙日报\n`, 'a.csv', { title: 'T', body: 'C', outlet: 'M' }));
    expect(cleaned).toMatchObject({ title: '灯塔亮了', outlet: '石岙日报', source: { key: 'a.csv#1', format: 'record' } });
    expect(cleaned.blocks.map(({ text }) => text)).toEqual([body]);
  });

  it('takes columns for evidence and reads a body of HTML', async () => {
    const record = { 标题: '灯塔亮了', content: `<p>${body}</p><p><script>alert(1)</script>渔民都说踏实，夜里出海再也不怕了。</p>`, author: '骆闻笛', publish_time: 1681175999 };
    const cleaned = await cleanFirst(split(JSON.stringify(record), 'a.jsonl'));
    expect(cleaned).toMatchObject({ title: '灯塔亮了', bylines: [{ name: '骆闻笛', role: 'author' }], publishedAt: '2023-04-11T09:19:59+08:00' });
    expect(cleaned.blocks.map(({ text }) => text)).toEqual([body, '渔民都说踏实，夜里出海再也不怕了。']);
  });

  it('says which column could be the body where none is', async () => {
    await expect(cleanFirst(split('{"title":"灯塔亮了","c":"灯"}', 'a.jsonl'))).rejects.toMatchObject({ reason: 'empty', message: expect.stringContaining('map one to it') });
  });

  it('calls a row broken that has neither a key nor a text, because nobody knows which text it was', () => {
    const found = split('标题,正文体\n灯塔亮了,灯塔昨日亮了\n', 'a.csv')[0];
    expect(found).toMatchObject({ key: 'a.csv#2', error: { reason: 'empty', message: expect.stringContaining('none of its columns (标题, 正文体) is the body') } });
    expect(split('{"id":"r1","c":"灯"}', 'a.jsonl')[0]).not.toHaveProperty('error');
    expect(split('{"text":"灯"}', 'a.jsonl')[0]).not.toHaveProperty('error');
  });

  it('changes the bytes of a text when a field of it changes, and only then', () => {
    const bytesOf = (record: object): string => {
      const [first] = split(JSON.stringify(record), 'a.jsonl');
      return 'bytes' in first ? Buffer.from(first.bytes).toString() : '';
    };
    const record = { id: 1, text: '灯', views: 5 };
    expect(bytesOf({ ...record, views: 6 })).toBe(bytesOf(record));
    expect(bytesOf({ ...record, text: '塔' })).not.toBe(bytesOf(record));
  });
});
