import type { practiceEn } from './practice.en';

/** 可以练手的示例商机，以及看板导览。 */
export const practiceZh: typeof practiceEn = {
  practice: {
    board: '练习看板',
    try: '用示例商机试一试',
    lead: '新建一块练习看板，放上一个真实感十足的商机。随便改、随便决定：它不属于任何例会，里面的商机也不算团队的商机。',
    deal: '北原食品：包装产线',
    customer: '北原食品',
    stage: '谈判',
    result: '报价三周前已发出。厂长想要这条产线，采购一直没有回复。',
    stuck: '不清楚这么大的投资由谁签字。',
    obstacles: {
      contact: '我们只认识厂长一个人',
      price: '采购要求先降价 8% 才肯谈',
      freeze: '对方董事会冻结了所有投资，要到春天',
    },
    solutions: {
      intro: '请厂长把我们介绍给财务负责人',
      visit: '邀请财务参观一家用同款产线省了钱的工厂',
      service: '不降价，改送两年服务',
    },
    followUp: '给厂长打电话，请他引荐',
    story: '去年乳业客户也冻结过投资，我们是怎么拿下的',
  },
  tour: {
    next: '下一处',
    back: '上一处',
    done: '看完了',
    skip: '跳过导览',
    place: (n: number, all: number) => `第 ${n} 处，共 ${all} 处`,
    noBoard: '还没有看板可以看。有了第一块看板，导览就从那里开始。',
    steps: {
      deals: { title: '商机', text: '这块看板上的全部商机，按讨论顺序排列。点开一个就能看。' },
      add: {
        title: '从一个商机开始',
        text: '在这里添加第一个商机：进展到哪里，为什么卡住。也可以用示例商机试一试。',
      },
      step: { title: '现在做什么', text: '这里显示进行到哪一步，以及这一步要做什么。' },
      time: {
        title: '时间和“我完成了”',
        text: '计时器显示这一步还剩多少时间。写完就按“我完成了”，别人就不用等你。',
      },
      parking: {
        title: '停车场',
        text: '值得讲但太花时间的故事放进停车场，按这个按钮打开。内容会保留，讨论继续。',
      },
      find: {
        title: '查找和操作',
        text: '输入几个字或拼音首字母，就能找到商机、成员和页面，也能代替按钮操作。',
      },
      menu: {
        title: '去哪里都从这里',
        text: '所有页面和帮助都在这里，帮助里可以再看一遍导览。离开时，正在写的内容会保留。',
      },
    },
  },
};
