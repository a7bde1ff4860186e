import { type ExportSelection, partsOf } from '../../../src/app/export/export-query.js'
import { openExport } from '../../../src/app/export/export-records.js'
import { writeExport } from '../../../src/cli/write-export.js'
import type { ExportPart } from '../../../src/model/export-part.js'
import { expectDocument } from '../../support/documents.js'
import type { TestApp } from '../support.js'

export type ExportedLine = Readonly<Record<string, unknown>> & { readonly type: string }

/** What `monitor export` writes; every line is as its schema has it. */
export async function exportText(app: TestApp, selection: ExportSelection = {}, parts?: readonly ExportPart[]): Promise<string> {
  let text = ''
  const opened = await openExport(app, parts ?? partsOf(selection), selection)
  const write = (more: string): void => {
    text += more
  }
  const lines = await writeExport(opened, { version: '1.2.3', write, onProgress: () => undefined })
  const documents = text.trimEnd().split('\n')
  if (documents.length !== lines) throw new Error(`${lines} lines were told, ${documents.length} were written`)
  for (const each of documents) expectDocument('export', JSON.parse(each))
  return text
}

export async function exportLines(
  app: TestApp,
  selection: ExportSelection = {},
  parts?: readonly ExportPart[],
): Promise<readonly ExportedLine[]> {
  const text = await exportText(app, selection, parts)
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedLine)
}
