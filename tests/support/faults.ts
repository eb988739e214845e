import { checkContent } from '@/lib/catalogue/catalogue'
import { type Fault, formatFaults } from '@/lib/catalogue/fault'
import { readContent } from '@/lib/catalogue/read'
import { content, type Files, withContentFolder } from './content'

/** What the check says of the standard content folder with these files in it. */
export function faultsOf(files: Files): Fault[] {
  return checkContent(content(files)).faults
}

/** The same, with the folder read from the disk, where encodings, sizes and line ends are decided. */
export function faultsOnDisk(files: Files<string | Uint8Array>): Promise<Fault[]> {
  return withContentFolder(files, (folder) => checkContent(readContent(folder)).faults)
}

/** The only fault there is. Throws when there is none, or more than one. */
export function single(faults: readonly Fault[]): Fault {
  const [fault] = faults
  if (fault === undefined || faults.length > 1) throw new Error(`one fault was expected:\n${formatFaults(faults)}`)
  return fault
}

/** The number of the first line of a text that holds a part, as an editor counts them. */
export function lineOf(text: string, part: string): number {
  const before = text.indexOf(part)
  if (before < 0) throw new Error(`${JSON.stringify(part)} is not in the text`)
  return text.slice(0, before).split('\n').length
}
