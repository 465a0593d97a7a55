import type { staying as en } from './staying.en';

export const staying: typeof en = {
  goneOn: (where: string) => `例会已进入：${where}。`,
  over: '例会已结束。',
  removed: (deal: string) => `“${deal}”已移出看板。`,
  stays: '您正在写的内容会留在这里。',
};
