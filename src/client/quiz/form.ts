/** The form: what is chosen, in numbers that are true at every moment. */
import type { QuizData } from '../../schema/paper.ts';
import { type Choice, MOST } from './choice.ts';
import { pool } from './paper.ts';

const checked = (form: HTMLFormElement, name: string): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]:checked`)];

/** The word that stands on a chip or in the list. */
function labels(form: HTMLFormElement, name: string): string[] {
  return checked(form, name).map((i) => i.dataset['label'] ?? i.value);
}

function lawSelect(form: HTMLFormElement): HTMLSelectElement | null {
  return form.querySelector('select[name=l]');
}

export function readForm(form: HTMLFormElement): Choice {
  const number = form.querySelector<HTMLInputElement>('input[name=n]');
  const n = Math.floor(Number(number?.value));
  return {
    topics: checked(form, 't').map((i) => i.value),
    roles: checked(form, 'r').map((i) => i.value),
    law: lawSelect(form)?.value ?? '',
    n: n >= 1 ? Math.min(n, MOST) : 10,
    paper: checked(form, 'm')[0]?.value === 'paper',
    again: false,
    seed: '',
    mark: '',
  };
}

/** Puts a choice into the form: the address of a topic's page, or of the paper just left. */
export function fillForm(form: HTMLFormElement, c: Choice): void {
  const values: Record<string, readonly string[]> = { t: c.topics, r: c.roles, m: [c.paper ? 'paper' : 'ask'] };
  for (const [name, chosen] of Object.entries(values)) {
    for (const i of form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) i.checked = chosen.indexOf(i.value) >= 0;
  }
  const law = lawSelect(form);
  if (law) {
    law.value = c.law;
    if (law.selectedIndex < 0) law.value = '';
  }
  const n = form.querySelector<HTMLInputElement>('input[name=n]');
  if (n) n.value = String(c.n);
}

/** 主题：礼品礼金、红包；岗位：班主任 */
export function rangeOf(form: HTMLFormElement, c: Choice): string {
  if (c.again) return '这台设备上的错题';
  const law = lawSelect(form)?.selectedOptions[0];
  const parts = [
    ['主题', labels(form, 't').join('、')],
    ['岗位', labels(form, 'r').join('、')],
    ['条款', c.law ? (law?.dataset['label'] ?? '') : ''],
  ].filter(([, v]) => v);
  return parts.length > 0 ? parts.map(([k, v]) => `${k}：${v}`).join('；') : '全部题目';
}

/** Says beside each group what is chosen, and how many questions fit. */
export function tell(form: HTMLFormElement, data: QuizData): void {
  for (const said of form.querySelectorAll<HTMLElement>('[data-said]')) said.textContent = labels(form, said.dataset['said'] ?? '').join('、') || '不限';
  const c = readForm(form);
  const n = pool(data, c).length;
  const count = form.querySelector('[data-count]');
  if (count) count.textContent = n === 0 ? '这个范围里没有题，少选一项就有。' : n < c.n ? `这个范围有 ${n} 题，会全部用上。` : `这个范围有 ${n} 题。`;
}
