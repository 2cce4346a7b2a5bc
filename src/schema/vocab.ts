/** Closed vocabularies: the labels an author may write. One JSON file each in content/vocab. */

/** A label as readers see it and its URL slug. */
export interface Label {
  label: string;
  slug: string;
}

/** A topic or role: a label with the words that stand on its own page. */
export interface Topic extends Label {
  group: string;
  lead: string;
  advice: string;
}

export interface Role extends Topic {
  /** [statuses this post always has, statuses it may have] */
  statuses: [string[], string[]];
  /** Things that happen in this post; `to` is an identity link (case:… or page:…). */
  often?: { say: string; to: string }[];
  /** One line for today. */
  line?: { to: string; text: string };
  /** The year's risky months. */
  months?: { month: string; what: string; to: string }[];
}

export interface Section extends Label {
  zi: string;
  lead: string;
}

export interface Vocab {
  sections: Section[];
  topics: Topic[];
  roles: Role[];
  sectors: Label[];
  statuses: Label[];
  disciplines: Label[];
  kinds: { case: Label[]; study: Label[] };
}

/** The five sections; four hold study pages, one holds cases. */
export const STUDY_SECTIONS = ['family', 'campus', 'hospital', 'practice'] as const;
export type StudySection = (typeof STUDY_SECTIONS)[number];

export const STAGES = ['学前', '小学', '初中', '高中中职', '高校'] as const;
export const VERDICTS = ['稳妥', '有风险', '违规'] as const;
export const FADING = ['完整', '半程', '自主'] as const;
export const QUESTIONS = ['党员', '从事管理', '事业单位', '执业资格'] as const;
export const APPLIES = ['是', '否', '看职责'] as const;
export const FORMS = ['谈话提醒', '第一种形态', '第二种形态', '第三种形态', '第四种形态'] as const;
export const LAW_TYPES = ['党内法规', '法律', '行政法规', '监察法规', '部门规章', '行业准则', '司法解释', '规范性文件'] as const;
export const LAW_UNITS = ['条', '项', '部分'] as const;
export const CURRENCIES = ['现行', '未核', '已废止'] as const;
export const TEXT_BASES = ['全文', '部分', '名称'] as const;

/** The H2 headings of a case, in the order they must stand. */
export const CASE_SECTIONS = ['情境', '后来怎样', '分析', '处理与容错', '可以照着说', '讨论', '教师指南'] as const;
/** The H2 headings of an activity pack. */
export const KIT_SECTIONS = ['准备', '流程', '主持词', '记录表', '延伸'] as const;
/** The H3 headings of a case's teacher's guide. */
export const GUIDE_PARTS = ['15 分钟', '40 分钟', '60 分钟', '常见的错误回答'] as const;
