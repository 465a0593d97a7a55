import type { askingEn } from './asking.en';

/** Requests to executives on their cards. */
export const askingZh: typeof askingEn = {
  coach: {
    ask: {
      title: '向高管的请求',
      begin: '请高管出面',
      what: '具体请求什么？',
      whatHint: '一句话，例如：与对方运营总监通话 15 分钟',
      of: '请谁？',
      by: '何时之前？',
      send: '提出请求',
      change: '修改',
      takeBack: '撤回请求',
      line: (of: string, by: string) => `${of}，${by} 前`,
      waiting: '尚未答复',
      answer: '答复',
      grant: '可以，我来办',
      decline: '办不到',
      granted: (by: string) => `${by}：同意`,
      declined: (by: string) => `${by}：办不到`,
      words: '补充一句',
      answeredBy: '谁的答复？',
      answeredByHint: '看板上会注明由你代记；如果是你本人的答复，请留空。',
      answerAgain: '重新答复',
      changed: (before: string) =>
        `你答复期间，请求被改动了。你在答复的是“${before}”，现在的请求见上方。你的文字已保留。`,
      answeredSince: '你答复期间，已有其他人作了答复。请先看过，再决定是否以你的答复代替。',
      takenBack: '你答复期间，请求被撤回了。如需保留你的文字，请先复制。',
      answerNew: '答复现在的请求',
    },
  },
};
