/** Marks what the search found; loaded only on the page that a result led to. */
import { markFound } from './marks.ts';

markFound();
