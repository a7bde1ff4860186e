import type { Export } from '../app/export/export-records.js'
import { EXPORT_LINES, type ExportLineType } from '../model/export-part.js'
import { exportDocument, exportEnd, exportHead } from '../report/documents/export-document.js'
import { jsonText } from '../report/shapes/json-text.js'

/** Enough for one write; an export of millions is never held whole. */
const CHUNK = 65_536

interface Writing {
  readonly version: string
  readonly write: (text: string) => void | Promise<void>
  readonly onProgress: (lines: number) => void
}

/** Writes an export as it comes, in constant memory; returns how many lines, the first and the last included. */
export async function writeExport({ records, ...told }: Export, { version, write, onProgress }: Writing): Promise<number> {
  const counts = Object.fromEntries(told.parts.map((part) => [EXPORT_LINES[part], 0])) as Record<ExportLineType, number>
  let waiting = `${jsonText(exportHead({ ...told, version }))}\n`
  let lines = 2
  for await (const record of records) {
    waiting += `${jsonText(exportDocument(record))}\n`
    counts[record.type] += 1
    lines += 1
    if (waiting.length < CHUNK) continue
    await write(waiting)
    waiting = ''
    onProgress(lines)
  }
  await write(`${waiting}${jsonText(exportEnd(counts))}\n`)
  return lines
}
