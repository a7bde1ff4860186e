// `npm run train`
import { withSources } from './with-sources.mjs'

await withSources(async (load) => {
  const { main } = await load('/src/training/main.ts')
  await main(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`))
})
