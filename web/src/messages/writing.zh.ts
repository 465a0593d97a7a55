import type { writing as en } from './writing.en';

export const writing: typeof en = {
  saving: '正在保存…',
  saved: '已保存',
  notSent: '尚未发送',
  emptied: '（已清空）',
  discard: '丢弃',
  withDraft: (label, draft) => `${label}：${draft}（尚未发送）`,
  discardOf: (label) => `丢弃未发送的文字：${label}`,
  sendKeys: 'Enter 发送，Shift+Enter 换行，Esc 保留草稿',
  saveKeys: '离开或按 Enter 即保存，Shift+Enter 换行',
  moveItem: (name: string) => `移动“${name}”`,
  moveItemLead: '拖动排序，或点按选择位置',
  moves: {
    where: (name: string) => `“${name}”移到哪里`,
    first: '移到最前',
    earlier: '上移一位',
    later: '下移一位',
    last: '移到最后',
  },
  formKeys: 'Enter 发送，Shift+Enter 换行',
};
