/** Self-test items as the browser gets them (data/quiz.js). The build writes this shape, the quiz page reads it. */

export interface QuizPage {
  title: string;
  /** Relative to the site's root, where quiz.html stands. */
  url: string;
  /** Slugs. */
  topics: string[];
  roles: string[];
}

export interface QuizCite {
  /** 《…》（2023年修订）第九十七条 */
  text: string;
  url: string;
  law: string;
}

export interface Question {
  id: string;
  /** Index into pages. */
  page: number;
  type: '单选' | '多选' | '判断';
  stem: string;
  options: string[];
  /** Indexes of right options, rising. */
  right: number[];
  why: string;
  /** Indexes into cites. */
  cites: number[];
  /** Options keep their order: the explanation counts them. */
  fixed?: true;
}

export interface QuizData {
  pages: QuizPage[];
  cites: QuizCite[];
  items: Question[];
}
