import type { TemplateWords } from './templates.en';

/** What a review can be for, the questions that are asked in each kind, and the first steps of a team. In Chinese. */
export const templatesZh: TemplateWords = {
  templates: {
    title: '这次例会做什么？',
    create: '新建例会',
    kinds: {
      DEAL_REVIEW: {
        name: '商机例会',
        lead: '每位代表带来一个卡住的商机，一般每周一次。',
        suggestion: '每周商机例会',
      },
      MONTH_END: {
        name: '月底例会',
        lead: '先看结果与差距，不讲故事。',
        suggestion: '月底例会',
      },
      RESCUE: {
        name: '商机抢救',
        lead: '一个不能丢的商机，30 分钟。',
        suggestion: '商机抢救会',
      },
      LOST_DEAL: {
        name: '输单复盘',
        lead: '输了的单子，给下一单留下什么。',
        suggestion: '输单复盘',
      },
      FREE: { name: '自由看板', lead: '只要一块看板，没有议程和计时。' },
    },
    parts: {
      RECAP: '回顾',
      RESULT: '结果',
      OBSTACLES: '障碍',
      OBSTACLE_VOTE: '障碍投票',
      IDEAS: '方案',
      IDEA_VOTE: '方案投票',
      DECIDE: '决定',
    },
    questions: {
      title: '例会提问',
      lead: '例会的每一步，看板会给出可以问的问题。可以改成团队自己的问法；读者用哪种语言，就显示哪种语言的问题。',
      template: '例会',
      part: '步骤',
      field: '问题（每行一个）',
      rule: (most: number, longest: number) => `最多 ${most} 个问题，每个不超过 ${longest} 字。`,
      save: '保存问题',
      reset: '恢复标准问题',
      own: '团队自己的问题。',
      standard: '标准问题。',
      saved: '已保存。已打开的看板刷新后生效。',
    },
    prompts: {
      MONTH_END: {
        RECAP: ['本月哪些跟进真正改变了数字？', '还有哪些没完成，又算在本月？', '哪些可以放到下个月？'],
        RESULT: ['这一单本月能落多少，给个数字？', '离预测还差多少？', '客户书面确认了什么？'],
        OBSTACLES: [
          '这一单离本月签约，中间还隔着什么？',
          '还缺哪一道审批，在哪一边？',
          '客户那边哪个日期动不了？',
        ],
        OBSTACLE_VOTE: ['哪个障碍月底前能清掉？', '哪一个占差距最多？', '哪一个不在我们手里？'],
        IDEAS: ['如果不能全签，本月先签哪一部分？', '由谁去催审批最快？', '客户提前签，可以换什么条件？'],
        IDEA_VOTE: [
          '剩下这几天，哪个方案来得及见效？',
          '哪个方案不透支下个月的利润？',
          '哪个方案客户今天就能答应？',
        ],
        DECIDE: ['现在承诺的数字是多少？', '谁在本月几号前做什么？', '到哪一天就从预测里拿掉？'],
      },
      RESCUE: {
        RECAP: ['为这一单已经试过什么？', '哪怕一点点，什么起过作用？', '有什么是当时不知道、今天知道的？'],
        RESULT: ['这一单丢了，我们失去什么？', '客户最后一次的原话是什么？', '客户什么时候做决定？'],
        OBSTACLES: [
          '从什么时候开始变的，当时发生了什么？',
          '客户那边谁在反对，为什么？',
          '客户要看到什么才会留下？',
        ],
        OBSTACLE_VOTE: [
          '哪个障碍不除，这一单必丢？',
          '哪一个 48 小时内能清掉？',
          '哪一个只是表象，背后另有原因？',
        ],
        IDEAS: [
          '我们的高层，可以找客户的哪位高层？',
          '客户的哪些风险可以由我们承担？',
          '先做哪个小单，能把门留住？',
        ],
        IDEA_VOTE: [
          '哪个方案客户这周就能感受到？',
          '抢救之后，哪个方案还能坚持做？',
          '哪个方案传出去也站得住？',
        ],
        DECIDE: ['接下来 24 小时做什么？', '请哪位高管出面，具体做什么？', '到什么程度就放手？'],
      },
      LOST_DEAL: {
        RECAP: ['上次输单的教训，做到了吗？', '之后又遇到过哪个早期信号？', '哪条教训可以不用再提了？'],
        RESULT: ['客户给的理由是什么？', '真正输在哪个时点？', '谁赢了，赢在哪里？'],
        OBSTACLES: ['当时有哪个早期信号？', '哪个问题始终没问？', '哪个判断后来证明不对？'],
        OBSTACLE_VOTE: ['哪一条下一单还会碰到？', '哪一条本来在我们手里？', '哪一条出现得最早？'],
        IDEAS: [
          '重来一次，从第一通电话起怎么做？',
          '加一道什么检查，就能及时发现？',
          '手上哪一单今天就用得上？',
        ],
        IDEA_VOTE: ['哪个方案对手上的商机帮助最大？', '哪个方案简单到能变成习惯？', '哪个方案这周就能试？'],
        DECIDE: ['用一句话说，教训是什么？', '哪一单先试，什么时候之前？', '写在哪里，别人找得到？'],
      },
    },
  },
  bringing: {
    title: '带上你的商机',
    by: (when: string) => `请在 ${when} 前完成`,
    late: (when: string) => `准备时间已于 ${when} 截止，仍可补充。`,
    noDeal: '提名一个最需要团队帮助的商机。',
    noTexts: '你的商机还缺结果和卡点。',
    noResult: '你的商机还缺结果。',
    noReason: '你的商机还缺卡点。',
    name: '提名商机',
    fillIn: '补充内容',
  },
  firstSteps: {
    title: '三步开好第一次例会',
    putAway: '收起',
    done: '已完成',
    steps: {
      invite: {
        title: '邀请团队',
        lead: '一个链接，大家都能用。之后加入的人自动参加。',
        action: '邀请',
      },
      setUp: { title: '安排例会', lead: '做什么、什么时候、谁参加。', action: '新建例会' },
      begin: {
        title: '在看板上开始',
        lead: '添加商机，写下目标，点击开始；可以早于计划时间。',
        action: '打开看板',
      },
    },
  },
  amounts: {
    example: '例如 1,250,000、125万 或 1.2亿。',
    stored: (amount: string) => `将保存为 ${amount}`,
    FRACTION: '只能填整数金额。一百二十五万请写 125万。',
    TOO_LONG: '金额太长，最多 15 位数字。',
    UNCLEAR: '看不出是多少。请写成 1,250,000、125万 或 1.2亿。',
  },
  currency: {
    title: '币种',
    lead: '新商机默认使用这个币种。',
    label: '新商机的币种',
    saved: '已保存。',
  },
};
