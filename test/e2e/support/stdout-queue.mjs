// Loaded before the program (`node --import`): says on stderr when stdout takes no more for now, and at the end how much waited at most.
const { stdout } = process
const write = stdout.write.bind(stdout)
let most = 0
let full = false

stdout.write = (...call) => {
  const went = write(...call)
  most = Math.max(most, stdout.writableLength)
  if (stdout.writableNeedDrain && !full) {
    full = true
    process.stderr.write('full\n')
  }
  return went
}
process.on('exit', (code) => process.stderr.write(`${JSON.stringify({ code, most })}\n`))
