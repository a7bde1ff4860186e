import { Box, Text } from 'ink'
import type { ReactElement } from 'react'
import { BORDER } from './border.js'
import type { View } from './view.js'

/** Lines that are as wide as they may be already; an empty one takes its row too. */
function Lines({ lines, columns }: { readonly lines: readonly string[]; readonly columns: number }): ReactElement {
  // A line has no identity but its place.
  const rows = lines.map((line, at) => ({ key: `row-${at}`, line }))
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {rows.map(({ key, line }) => (
        <Text key={key} wrap="truncate">
          {line === '' ? ' ' : line}
        </Text>
      ))}
    </Box>
  )
}

const border = (rows: number): readonly string[] => Array.from({ length: rows }, () => BORDER)

/** One screen. */
export function Frame({ view }: { readonly view: View }): ReactElement {
  const { columns, rows, head, list, thread, foot } = view
  const between = rows - head.length - foot.length
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Lines lines={head} columns={columns} />
      <Box height={between} width={columns} overflow="hidden">
        {list !== null && <Lines lines={list.lines} columns={list.columns} />}
        {list !== null && thread !== null && (
          <Box marginX={1}>
            <Lines lines={border(between)} columns={1} />
          </Box>
        )}
        {thread !== null && <Lines lines={thread.lines} columns={thread.columns} />}
      </Box>
      <Lines lines={foot} columns={columns} />
    </Box>
  )
}
