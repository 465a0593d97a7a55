import type { Story } from '../play';
import { heading } from '../target';

/** What the oldest browsers that are refused do not have. */
const OLD = {
  'Firefox 124': 'delete Intl.Segmenter;',
  'Safari 16.3': 'delete self.DecompressionStream;',
  'Chrome 104': 'CSS.supports = () => false;',
};

export const outdated: Story = {
  title: 'a browser that is too old gets a page in both languages that says which ones work',
  play: async (cast) => {
    for (const before of Object.values(OLD)) {
      const { page } = await cast.stranger(before);
      await page.open('/sign-in');
      await page.sees(heading('This browser is too old for Unblock'));
      await page.sees(heading('这个浏览器版本太旧，打不开 Unblock'));
      await page.sees({ css: 'p', text: 'Chrome or Edge 108, Firefox 125, Safari 17.4' });
      await page.countIs({ css: 'input, button' }, 0);
    }
    const { page } = await cast.stranger();
    await page.open('/sign-in');
    await page.sees({ css: 'input' });
    await page.countIs({ css: '#outdated' }, 0);
  },
};
