import { en } from '../src/messages/en';
import { zh } from '../src/messages/zh';
import { playFollowing } from './following';
import { test } from './story';

test.describe.configure({ mode: 'parallel' });

for (const words of [en, zh]) {
  test(`a newcomer follows a veteran, lets go and returns: ${words.code}`, async ({ browser, baseURL }) => {
    test.slow();
    const door = baseURL ?? '';
    await playFollowing(browser, { veteran: door, newcomer: door }, words);
  });
}
