/** What the browser is given, as it stands in the scripts. */

/** Names of the search's scripts, written into search.html by the build. All but `app` are loaded on demand. */
export interface Names {
  app: string;
  engine: string;
  data: string;
  /** Traditional characters; loaded for a query that holds one. */
  traditional: string;
  /** Names of laws and their numbers; loaded for a query that may name one. */
  laws: string;
  /** Folders of index chunks and of page texts. */
  chunks: string;
  texts: string;
}

/** Loads a script of the search by its name without `.js` and gives what it registered. */
export type Load = (name: string) => Promise<unknown>;

/** What the search page hands to its behaviour once that is loaded. */
export interface Host {
  form: HTMLFormElement;
  input: HTMLInputElement;
  names: Names;
  load: Load;
  /** Whether an input method is at work in the box. */
  composing(): boolean;
  /** Shows one of the page's sentences about loading, or none. */
  say(what: '' | 'slow' | 'lost' | 'refused'): void;
}

export interface Data {
  /** Pagefind's meta, gzip, base64. */
  meta: string;
  /** Facets in the order in which they are shown: key, label, values. */
  facets: { key: string; label: string; values: string[] }[];
  /** One line a record: a character for each value of its facets. */
  rows: string;
  /** Titles and addresses, where the site is small enough to send all of them. */
  titles?: string[];
  urls?: string[];
  /** First record of each file of texts. */
  packs: number[];
  concepts: string[];
  /** Concept and the everyday words that lead to it, one a line. */
  says: [concept: number, words: string][];
  /** The other words of the site, one a line. */
  words: string;
}

/** The text of one record: address, title, tag, summary, parts as anchor, heading, text. */
export type Text = [url: string, title: string, tag: string, summary: string, parts: [anchor: string, heading: string, text: string][]];

/** One instrument, for references. Numbers are those of today. */
export interface LawData {
  slug: string;
  title: string;
  /** What it is called, the shortest last. */
  names: string[];
  unit: string;
  /** How many articles the version in force has, where known. */
  total?: number;
  /** Articles that the site has a sentence for. */
  numbers: string[];
  /** First record and, for each of its records, how many articles stand in it. */
  at: [first: number, sizes: number[]];
  /** How often the site cites it. */
  uses: number;
  /** Earlier versions: name, and number then → number today. */
  former: [version: string, map: Record<string, string>][];
}
