import type { Remover } from '../src/protocol/protocol.gen';

/** Five deals of a week: who raises which obstacle, who removes it, and the votes. The first obstacle becomes key. */

export interface Talk {
  key: string;
  owner: string;
  name: string;
  amount: number;
  result: string;
  stuck: string;
  obstacles: { text: string; by: string; remover: Remover; votes: number }[];
  ideas: { text: string; by: string; votes: number }[];
  why: string;
  followUps: { text: string; who: string }[];
  story?: string;
}

const obstacle = (text: string, by: string, remover: Remover, votes: number) => ({
  text,
  by,
  remover,
  votes,
});
const idea = (text: string, by: string, votes: number) => ({ text, by, votes });
const promise = (text: string, who: string) => ({ text, who });

/** A question that blames, and the rewrite that the hint offers. */
export const BLAME = {
  zh: { said: '你怎么又把日期推了？', instead: '新日期需要客户完成哪几步？' },
  en: { said: 'You pushed the date again?', instead: 'What must the customer do for it to hold?' },
};

export const week: Talk[] = [
  {
    key: 'D2',
    owner: 'V2',
    name: '医院集团 CRM',
    amount: 2_600_000,
    result: '价格谈定，合同未签',
    stuck: '责任上限互不相让',
    obstacles: [
      obstacle('责任上限僵持', 'V2', 'MANAGER', 13),
      obstacle('安全问卷未交', 'SE', 'REP', 8),
      obstacle('三次后移无共同计划', 'M4', 'REP', 3),
    ],
    ideas: [idea('三档预批条款', 'V3', 12), idea('法务直连', 'V1', 9), idea('先签小单', 'M2', 3)],
    why: '采用三档条款，周五前批准',
    followUps: [promise('批准三档条款', 'manager'), promise('约法务通话', 'V2'), promise('交安全问卷', 'SE')],
  },
  {
    key: 'D1',
    owner: 'M1',
    name: 'Food plant MES',
    amount: 1_200_000,
    result: 'Quote sent, silent for 16 days',
    stuck: 'We know only the production head',
    obstacles: [
      obstacle('Single contact', 'M1', 'REP', 11),
      obstacle('No ROI case', 'V2', 'MANAGER', 8),
      obstacle('CFO unmet', 'M3', 'EXECUTIVE', 5),
    ],
    ideas: [
      idea('ROI workshop', 'V2', 10),
      idea('Second-contact map', 'V1', 7),
      idea('Instalments', 'M5', 7),
    ],
    why: 'Fix the ROI workshop by Friday',
    followUps: [
      promise('Book the workshop', 'M1'),
      promise('Share the sheet', 'V2'),
      promise('Call the CFO', 'manager'),
    ],
    story: 'The demo moved by thirty minutes',
  },
  {
    key: 'D5',
    owner: 'M3',
    name: '银行子公司采购',
    amount: 1_750_000,
    result: '报价认可，未下单',
    stuck: '预算冻结，入库未办',
    obstacles: [
      obstacle('预算冻结到季末', 'M3', 'MANAGER', 12),
      obstacle('供应商入库未办', 'M2', 'REP', 9),
      obstacle('财务 20 天没联系', 'N1', 'REP', 3),
    ],
    ideas: [idea('拆首期进本季预算', 'V1', 14), idea('入库并行', 'M3', 7), idea('推到二季度', 'M4', 3)],
    why: '首期拆进本季预算',
    followUps: [promise('拆分报价', 'M3'), promise('交入库资料', 'M3'), promise('批准拆分条款', 'manager')],
  },
  {
    key: 'D4',
    owner: 'V1',
    name: 'Retail expansion',
    amount: 3_800_000,
    result: 'Plan accepted, champion left',
    stuck: 'Nobody inside pushes it',
    obstacles: [
      obstacle('Champion left', 'V1', 'EXECUTIVE', 15),
      obstacle('Legacy POS effort', 'SE', 'REP', 6),
      obstacle('Forecast too high', 'manager', 'MANAGER', 3),
    ],
    ideas: [
      idea('Director calls their COO', 'V3', 13),
      idea('Successor plan', 'M5', 8),
      idea('Interface check', 'SE', 3),
    ],
    why: 'Director calls the COO',
    followUps: [promise('Prepare the call', 'V1'), promise('Check the interface', 'V1')],
  },
  {
    key: 'D3',
    owner: 'N1',
    name: '物流对接',
    amount: 450_000,
    result: '演示完成，客户观望',
    stuck: '说不清省多少，不知谁拍板',
    obstacles: [
      obstacle('需求没量化', 'N1', 'REP', 12),
      obstacle('竞品免费试用', 'M1', 'REP', 7),
      obstacle('拍板人未知', 'V2', 'MANAGER', 5),
    ],
    ideas: [idea('三问量化回访', 'V1', 14), idea('两周对比试点', 'M2', 6), idea('暂停', 'M5', 4)],
    why: '三问法回访，资深代表旁听',
    followUps: [promise('三问回访', 'N1'), promise('画决策图', 'N1')],
  },
];
