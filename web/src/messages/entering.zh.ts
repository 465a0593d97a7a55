import type { enteringEn } from './entering.en';

/** Signing in, setting up, and coming by a link. */
export const enteringZh: typeof enteringEn = {
  signIn: {
    title: '登录',
    email: '邮箱',
    password: '密码',
    show: '显示密码',
    hide: '隐藏密码',
    submit: '登录',
    wait: (seconds: number) => `尝试次数过多，${seconds} 秒后可重试。`,
    noAccount: '没有账号或忘记密码？请向团队经理索取链接。',
  },
  setUp: {
    title: '建立团队',
    lead: '你是第一位使用者。请为团队命名并建立自己的账号；你将成为经理，可以邀请其他人。',
    team: '团队',
    name: '你的姓名',
    newPassword: '密码（至少 10 个字符）',
    submit: '建立',
  },
  join: {
    title: (team: string) => `加入 ${team}`,
    lead: (role: string) => `你受邀的角色：${role}。`,
    submit: '加入',
  },
  newPassword: {
    title: '设置新密码',
    lead: (name: string) => `账号：${name}。设置后，所有已登录的设备都将退出。`,
    submit: '使用此密码',
  },
  guest: {
    title: (board: string) => `看板：${board}`,
    lead: (team: string) => `${team} 邀请你进入这一个看板。无需账号，留下姓名即可。`,
    submit: '打开看板',
    wordsLeft: (name) => `你曾以“${name}”的名字来过这里。沿用这个名字，未发送的内容就会回到看板上。`,
    ended: '你的访客链接已到期或被撤销。请向发给你链接的人或团队经理索取新的链接。',
    endedFor: (name) =>
      `如果你是访客（${name}）：这里无法登录。请在此浏览器中再次打开你的访客链接，或向团队索取新的链接，你写的内容都还在。`,
    keptFor: (name) =>
      `你写的内容还没有发送。请复制下来，或在此浏览器中打开新的链接，并以“${name}”的名字进入，内容就会回来。`,
    left: '你写的内容',
    copy: '复制',
    copied: '已复制',
  },
  demo: { opening: '正在打开演示' },
  here: {
    lead: (name: string, team: string) =>
      `此浏览器当前登录的是 ${name}（${team}）。如果在这里继续，${name} 将退出登录。`,
    stay: (name: string) => `保持 ${name} 的登录`,
    again: (name: string) => `你上次以 ${name} 的身份进入。`,
    already: (name) => `你已经以“${name}”的身份登录，不再需要此链接。链接已被使用、过期或撤销。`,
    usedUp: '如果你曾用此链接加入，你已有账号：',
  },
};
