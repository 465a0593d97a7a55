import type { fieldsEn } from './fields.en';

/** What is wrong with the content of a field, in Chinese. */
export const fieldsZh: typeof fieldsEn = {
  fields: {
    missing: '请填写此项。',
    choose: '请选择一项。',
    tick: '请先勾选此项。',
    email: '请填写完整的邮箱地址，例如 name@company.com。',
    number: '请填写数字。',
    date: '请填写完整的日期。',
    time: '请填写完整的时间。',
    least: (least) => `不能小于 ${least}。`,
    most: (most) => `不能大于 ${most}。`,
    earliest: (earliest) => `不能早于 ${earliest}。`,
    latest: (latest) => `不能晚于 ${latest}。`,
    step: (step) => `请以 ${step} 为单位填写。`,
    short: (least) => `请至少填写 ${least} 个字符。`,
    other: '此项填写有误。',
  },
  unfit: {
    name: '名称为空，或含有看不见的字符，请手动重新输入。',
    team: '名称为空，或含有看不见的字符，请手动重新输入。',
    title: '标题为空，或含有看不见的字符，请手动重新输入。',
    email: '邮箱地址不完整，或含有看不见的字符，请手动重新输入。',
  },
};
