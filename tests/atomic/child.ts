/** A build that ends itself by SIGKILL at a stage border, as a power cut would. Arguments: project root, content root, dist, border. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [root = '', content = '', dist = '', border = ''] = process.argv.slice(2);
// The program of that root, not of this file's: it stays the same while a test runs.
const { buildSite, Refused } = (await import(pathToFileURL(path.join(root, 'src/publish/build.ts')).href)) as typeof import('../../src/publish/build.ts');
try {
  await buildSite({ root, content, dist }, (stage) => {
    if (stage === border) process.kill(process.pid, 'SIGKILL');
  });
  console.log('built');
} catch (e) {
  if (!(e instanceof Refused)) throw e;
  console.error(e.message);
  process.exitCode = 1;
}
