// Preloaded with --import: notes every package that is resolved, by import or by require, in the file that TRACE names. undici is bundled
// and stands in a file of its own.
import { appendFileSync } from 'node:fs'
import module from 'node:module'

const nameOf = (path) => /(?:.*\/node_modules\/|\/dist\/chunks\/(?=undici\.js))((?:@[^/]+\/)?[^/.]+)/.exec(path)?.[1]

const note = (path) => {
  const name = nameOf(path)
  if (name !== undefined) appendFileSync(process.env.TRACE, `${name}\n`)
}

const hooks = `import { appendFileSync } from 'node:fs'
export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context)
  const name = ${nameOf}
  const found = name(resolved.url)
  if (found !== undefined) appendFileSync(${JSON.stringify(process.env.TRACE)}, found + '\\n')
  return resolved
}`
module.register(`data:text/javascript,${encodeURIComponent(hooks)}`)

const load = module._load
module._load = function (request, parent, ...rest) {
  if (!module.isBuiltin(request)) note(module._resolveFilename(request, parent))
  return load.call(this, request, parent, ...rest)
}
