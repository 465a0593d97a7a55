import type { aroundEn } from './around.en';

/** What a board says about the rest of the app: links to other pages, and stages of its review. */
export const aroundZh: typeof aroundEn = {
  places: {
    series: '例会',
    followUps: '跟进',
    deals: '商机',
    asks: '请求',
    library: '资料库',
    label: '主要页面',
    menu: '菜单',
  },
  home: {
    decided: (done: number, all: number) => `${all} 个商机，${done} 个已决定`,
    title: '首页',
  },
  pipeline: {
    title: '销售漏斗',
  },
  people: {
    title: '成员',
  },
  account: {
    title: '我的账号',
    signOut: '退出登录',
  },
  help: {
    title: '帮助',
  },
  tour: {
    title: '看板导览',
    offer: '第一次来？花一分钟看看怎么用。',
    begin: '开始导览',
    notNow: '以后再说',
  },
  replay: {
    open: '回放',
  },
  strategies: {
    from: (when) => `来自 ${when} 的策略`,
  },
  asks: {
    byLink: (name: string) => `${name}（通过链接）`,
    notedBy: (name: string, by: string) => `${name}（由 ${by} 代记）`,
    asNoted: (name: string) => `${name}（据记录）`,
  },
  stages: {
    names: { PREPARING: '准备', RECAP: '回顾', DEALS: '商机讨论', CLOSING: '收尾', CLOSED: '已结束' },
    previous: '上次例会',
    next: '下次例会',
    neighbours: '本系列的其他例会',
    secondScreen: '主持人屏幕',
    plan: {
      show: (what) => `展开：${what}`,
    },
    moderator: {
      previewing: '这是参会者看到的画面，不含输入框，在此不能修改。',
    },
  },
  why: {
    learn: '问为什么，或加书签',
  },
  questions: {
    badge: (waiting) => `有 ${waiting} 个问题等你回答`,
    open: '这块看板上的提问',
    newAnswer: '有新的回答',
    asks: (asker, asked) => `${asker} 问 ${asked}`,
    says: (name) => `${name} 回答：`,
    annotations: (n) => `${n} 条已回答的提问`,
  },
  palette: {
    title: '查找和操作',
    open: '查找或操作',
  },
  follow: {
    title: '跟随他人',
    isHere: (name) => `${name}在这里`,
    isAt: (name, deal) => `${name}在“${deal}”`,
  },
  suggestions: {
    found: (n) => `找到 ${n} 条类似障碍的策略`,
    isOff: '已关闭，可在“我的账号”中重新打开建议。',
  },
  refusals: {
    VOTES_SPENT: '你的票已投完。先收回一票，再投给别的卡片。',
  },
};
