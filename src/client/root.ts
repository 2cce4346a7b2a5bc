/** Where the site begins, seen from this page: the folder of the home page that the header links to. */
export const root = (): string => document.querySelector<HTMLAnchorElement>('a.brand')?.href.replace(/[^/]*$/, '') ?? '';
