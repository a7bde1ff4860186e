import { expect, it, vi } from 'vitest'
import { monitor } from './run-monitor.js'

it('monitor demo says where it cannot write, and what to do', async () => {
  vi.stubEnv('TMPDIR', '/no/such/folder')
  const { code, out, err } = await monitor(['demo'])
  vi.unstubAllEnvs()
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(
      /^monitor: cannot write \/no\/such\/folder: ENOENT: .*\n {2}name a folder in TMPDIR in which this user may write\n$/,
    ),
  })
})
