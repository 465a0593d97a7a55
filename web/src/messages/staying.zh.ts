import type { staying as en } from './staying.en';

export const staying: typeof en = {
  goneOn: (where: string) => `例会已进入：${where}。`,
  over: '例会已结束。',
  removed: (deal: string) => `“${deal}”已移出看板。`,
  stays: '你正在写的内容会留在这里。',
  overtaken: {
    WITHDRAWN: (name: string) => `你编辑时，${name}删除了这张卡片。`,
    HELD: (name: string) => `你编辑时，${name}暂时收起了这张卡片。`,
    GROUPED: (name: string) => `你编辑时，${name}把这张卡片与另一张归到了一起。`,
    REMOVED: (name: string) => `你编辑时，${name}把这个商机移出了看板。`,
  },
  menuTaken: '其他人移走或删除了这个菜单所属的内容。菜单已关闭，没有执行任何操作。',
  cardTaken: (card: string) => `你拿着“${card}”时，其他人移走或删除了它。没有对它执行任何操作。`,
  minutesTaken: (deal: string) => `你修改时长时，“${deal}”已被移出议程。你填写的数字未发送。`,
  changedMeanwhile: (what: string) => `你填写时，有人修改了“${what}”。请选择保留哪一个。`,
  decidedMeanwhile: '你做决定时，其他人已作出决定。请选择保留哪一个。',
  changedBefore: '你的修改送达之前，有人改动了同一内容。请选择保留哪一个。',
  chooseLater: '稍后选择',
  asCard: '保留为新卡片',
  asStory: '保留到停车场',
  bringBack: '恢复这个商机',
  locked: '看板已锁定。你的文字会保留在这里，解锁后即可发送。',
  readOnly: '现在无法在此输入。你的文字已保留。',
  decided: '这里已不再做决定。你的文字会保留，直到你放弃。',
};
