import type { libraryEn } from './library.en';

/** 资料库：团队可以从看板中学到的内容。 */
export const libraryZh: typeof libraryEn = {
  library: {
    label: '资料库分区',
    archive: '存档',
    strategies: '策略',
    notebook: '笔记本',
    ramp: '成长',
  },
};
