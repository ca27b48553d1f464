import { toTraditional } from '../../../plugin/server/src/text/language/to-traditional';

describe('toTraditional', () => {
  it.each([
    ['最多只能坐八人', '最多只能坐八人'],
    ['这项工艺被发明出来', '這項工藝被發明出來'],
    ['展示了如何修塔', '展示了如何修塔'],
    ['两家单位参与制造', '兩家單位參與製造'],
    ['村干部后顾之忧', '村幹部後顧之憂'],
    ['一碗肉酱面', '一碗肉醬麵'],
    ['准备就绪，三只船', '準備就緒，三隻船'],
  ])('%s', async (text, expected) => {
    expect(await toTraditional(text, 'tw')).toBe(expected);
  });

  it('takes Taiwan wording only where asked to', async () => {
    expect(await toTraditional('软件和网络', 'tw')).toBe('軟件和網絡');
    expect(await toTraditional('软件和网络', 'twp')).toBe('軟體和網路');
  });

  it('leaves what is not Chinese', async () => {
    expect(await toTraditional('Wi-Fi 2.0', 't')).toBe('Wi-Fi 2.0');
  });
});
