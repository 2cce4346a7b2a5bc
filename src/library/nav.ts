/** The main navigation: an entry appears with its page. */
export interface Entry {
  key: string;
  /** Two characters on a phone; `before` joins them where there is room. */
  before: string;
  label: string;
  url: string;
}

export const NAV: readonly Entry[] = [
  { key: 'roles', before: '我的', label: '岗位', url: '/roles/index.html' },
  { key: 'cases', before: '情境', label: '案例', url: '/cases/index.html' },
  { key: 'learn', before: '学习', label: '专题', url: '/learn.html' },
  { key: 'laws', before: '纪法', label: '条款', url: '/laws/index.html' },
  { key: 'kits', before: '', label: '课堂', url: '/kits/index.html' },
  { key: 'quiz', before: '', label: '自测', url: '/quiz.html' },
];
