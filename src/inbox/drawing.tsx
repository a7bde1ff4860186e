import { Writable } from 'node:stream'
import { type Instance, render } from 'ink'
import { Frame } from './frame.js'
import { createPainter } from './painter.js'
import type { Terminal } from './terminal.js'
import type { View } from './view.js'

export interface Drawing {
  readonly draw: (view: View) => void
  readonly forget: () => void
  readonly close: () => void
}

/** What Ink believes to be the terminal. It gets whole frames of exactly this size. */
class FrameSink extends Writable {
  columns = 0
  rows = 0
  frame = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (chunk.length > 0) this.frame = chunk.toString('utf8')
    done()
  }
}

/**
 * Ink lays the frame out; painting is ours. Ink's own would clear the whole screen and the lines scrolled off it whenever a frame is as
 * high as the terminal, draws nothing at all where `CI` is set, and sends every changed line whole. In its debug mode it writes each frame
 * as it is, at once.
 */
export function createDrawing(terminal: Pick<Terminal, 'write' | 'stdin'>): Drawing {
  const painter = createPainter(terminal.write)
  const sink = new FrameSink()
  const stdout = sink as unknown as NodeJS.WriteStream
  let instance: Instance | null = null
  return {
    draw: (view) => {
      sink.columns = view.columns
      sink.rows = view.rows
      const frame = <Frame view={view} />
      const options = { stdout, stderr: stdout, stdin: terminal.stdin, debug: true, exitOnCtrlC: false, patchConsole: false }
      if (instance === null) instance = render(frame, options)
      else instance.rerender(frame)
      painter.paint(sink.frame, view.cursor === null ? null : { row: view.rows - 1, column: view.cursor })
    },
    forget: painter.forget,
    close: () => instance?.unmount(),
  }
}
