/** Playwright as the hand that the common steps are done with. */
import type { Page } from '@playwright/test';
import type { Hand } from '../reader/hand.ts';

export const handOf = (page: Page): Hand => ({
  evaluate: (fn, arg) => page.evaluate(fn as (arg: unknown) => never, arg),
  click: (selector) => page.locator(selector).first().click(),
  type: async (selector, text) => {
    await page.locator(selector).first().fill('');
    await page.locator(selector).first().pressSequentially(text);
  },
  press: (key) => page.keyboard.press(key),
});
