/** A page's body as sections of HTML with the notes that each section first mentions. */
import type { Citation } from '../library/laws.ts';
import type { Library, Page } from '../library/library.ts';
import { type Node, split } from '../reader/body.ts';
import { blocks, type Context, contextFor, idFor, inline } from './render.ts';

export interface Section {
  id: string;
  title: string;
  /** The heading's inline HTML. */
  heading: string;
  html: string;
  /** Citations that stand here for the first time, with their number on the page. */
  notes: { number: number; cite: Citation }[];
}

export interface Rendered {
  lead: string;
  sections: Section[];
  ctx: Context;
}

/** Renders a study page or kit: what stands before the first H2, then the sections. */
export function renderPage(lib: Library, page: Page): Rendered {
  const ctx = contextFor(lib, { file: page.entry.file, source: page.entry.body.source, id: page.id }, { terms: true });
  const { before, parts } = split(page.entry.body.nodes, 2);
  const lead = blocks(before, ctx);
  return { lead, sections: parts.map((p) => section(p.title, p.heading, p.nodes, ctx)), ctx };
}

/** Renders one section and notes which citations are new in it. */
export function section(title: string, heading: Node, nodes: readonly Node[], ctx: Context, id?: string): Section {
  const before = ctx.cites.length;
  const html = blocks(nodes, ctx);
  return {
    id: id ?? idFor(title, ctx),
    title,
    heading: inline(heading.children ?? [], ctx),
    html,
    notes: ctx.cites.slice(before).map((cite, i) => ({ number: before + i + 1, cite })),
  };
}
