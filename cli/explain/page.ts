import { renderCatalogueHtml } from '../../reports/catalogue/html.ts';
import { catalogue } from '../../suites/catalogue.ts';
import { exitCodes } from '../exit.ts';
import { checkWritable, replaceFile, standardOutput } from '../files.ts';
import { documentOf } from '../list/document.ts';
import { UsageError } from '../usage-error.ts';

/** Writes the catalogue as a page to a file or to standard output; gives the exit code. Throws UsageError. */
export function writePage(topic: string | undefined, file: string | true, stdout: NodeJS.WriteStream): number {
  if (topic !== undefined)
    throw new UsageError('--html writes the whole catalogue.', 'Leave out either it or the topic.');
  const isFile = file !== true && file !== standardOutput;
  if (isFile) checkWritable([file]);
  else if (stdout.isTTY)
    throw new UsageError('The page would fill the terminal.', 'Give a file: --html requirements.html.');
  const page = renderCatalogueHtml(
    documentOf(
      catalogue().map(({ id }) => id),
      null,
    ),
  );
  if (isFile) replaceFile(file, page);
  else stdout.write(page);
  return exitCodes.conforms;
}
