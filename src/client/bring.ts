/** Programs that are loaded when they are used: js/<name>.js, once. */
import { root } from './root.ts';

/** False while it is on its way. */
const there: Record<string, boolean> = {};
const nothing = (): void => {};

/** Loads a program; `then` runs when it is there, `lost` when it did not come. */
export function bring(name: string, then = nothing, lost = nothing): void {
  if (name in there) {
    if (there[name]) then();
    return;
  }
  there[name] = false;
  const s = document.createElement('script');
  s.src = `${root()}js/${name}.js`;
  s.onload = () => {
    there[name] = true;
    then();
  };
  s.onerror = () => {
    delete there[name];
    lost();
  };
  document.head.append(s);
}
